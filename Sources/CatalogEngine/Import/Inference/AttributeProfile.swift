package import ByteStorage

/// What has been seen of the values of one attribute.
///
/// Counts of values are exact; what they look like is found from all of the first thousand and from every eighth thereafter.
/// Its size does not grow with the feed.
package struct AttributeProfile: Sendable {
    /// Different values that are told apart; what goes beyond is just many.
    package static let distinctLimit = 100
    /// Share of values that have to agree on a type.
    package static let agreement = 0.95
    private static let examplesLimit = 3

    /// Path in documents: `attributes.Length`.
    package let name: String
    /// Records that have a value.
    package private(set) var count = 0
    private var sampled = 0
    private var numbers = 0
    private var bools = 0
    private var dates = 0
    private var lists = 0
    private var quantities: [UnitFamily: Int] = [:]
    private var units: [String: Int] = [:]
    private var distinct: Set<Int> = []
    private var isManifold = false
    private var firstValues: [Example] = []

    private struct Example: Sendable {
        var order: Int
        var text: String
    }

    package init(name: String) {
        self.name = name
    }

    /// Takes one more value into account.
    /// - Parameter order: a number that grows with every record.
    /// - Complexity: O(bytes of the value)
    package mutating func add(_ value: JSON, order: Int) {
        count += 1
        let isSampled = count <= 1000 || count & 7 == 0
        if case .array(let elements) = value {
            if isSampled {
                sampled += 1
                lists += 1
            }
            for element in elements { remember(element, order) }
            return
        }
        remember(value, order)
        guard isSampled else { return }
        sampled += 1
        switch value {
        case .int, .double: numbers += 1
        case .bool: bools += 1
        case .string(let text): classify(text)
        case .object(let object):
            if let unit = object["unit"]?.stringValue { add(unit, of: UnitFamily.family(of: unit) ?? .ratio) }
        case .null, .array: break
        }
    }

    private mutating func classify(_ text: String) {
        guard let first = text.utf8.first else { return }
        if first == UInt8(ascii: "-") || (first >= 0x30 && first <= 0x39) {
            if NumberText.isPlainNumber(text) {
                numbers += 1
            } else if let (family, unit) = Quantity.family(of: text) {
                add(unit, of: family)
            } else if Self.looksLikeDate(text) {
                dates += 1
            }
        } else if text.utf8.count <= 5, Self.boolInitials.contains(first | 0x20), Self.boolTexts.contains(text.lowercased()) {
            bools += 1
        }
    }

    private static let boolInitials = Array("tfynoj".utf8)
    private static let boolTexts: Set<String> = ["true", "false", "yes", "no", "y", "n", "oui", "non", "ja", "nei", "nein"]

    private static func looksLikeDate(_ text: String) -> Bool {
        guard (8...30).contains(text.utf8.count) else { return false }
        return DateText(iso: text) != nil || ["dd/MM/yyyy", "dd.MM.yyyy", "MM/dd/yyyy"].contains { DateText(text, pattern: $0) != nil }
    }

    private mutating func add(_ unit: String, of family: UnitFamily) {
        quantities[family, default: 0] += 1
        if units[unit] != nil || units.count < 20 { units[unit, default: 0] += 1 }
    }

    /// Notes a value as one of the different ones, and as an example if it is one of the first.
    private mutating func remember(_ value: JSON, _ order: Int) {
        if isManifold { return }
        var hasher = Hasher()
        switch value {
        case .string(let text): hasher.combine(text)
        case .int(let integer): hasher.combine(integer)
        case .double(let number): hasher.combine(number)
        case .bool(let bool): hasher.combine(bool)
        case .null, .array, .object: hasher.combine(value.description)
        }
        guard distinct.insert(hasher.finalize()).inserted else { return }
        if distinct.count > Self.distinctLimit {
            isManifold = true
            distinct = []
        }
        if firstValues.count < Self.examplesLimit {
            firstValues.append(
                Example(order: order, text: Excerpt.of(value.stringValue ?? value.numberText ?? value.description, bytes: 40)))
        }
    }

    /// Adds what another thread has seen of the same attribute.
    package mutating func merge(_ other: AttributeProfile) {
        count += other.count
        sampled += other.sampled
        numbers += other.numbers
        bools += other.bools
        dates += other.dates
        lists += other.lists
        quantities.merge(other.quantities, uniquingKeysWith: +)
        units.merge(other.units, uniquingKeysWith: +)
        isManifold = isManifold || other.isManifold
        distinct = isManifold ? [] : distinct.union(other.distinct)
        if distinct.count > Self.distinctLimit {
            isManifold = true
            distinct = []
        }
        var texts: Set<String> = []
        firstValues = (firstValues + other.firstValues).sorted { $0.order < $1.order }.filter { texts.insert($0.text).inserted }
        firstValues = Array(firstValues.prefix(Self.examplesLimit))
    }

    /// Different values; nil when there are more than ``distinctLimit``.
    package var distinctCount: Int? { isManifold ? nil : distinct.count }

    /// The first different values.
    package var examples: [String] { firstValues.map(\.text) }

    /// The unit that most values have, if they have any.
    package var unit: String? {
        units.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// What the values look like: the type on which ``agreement`` of them agree.
    package var type: AttributeType {
        guard sampled > 0 else { return .text }
        let enough = Double(sampled) * Self.agreement
        if Double(lists) >= enough { return .list }
        if Double(bools) >= enough { return .bool }
        if Double(numbers) >= enough { return .number }
        if Double(dates) >= enough { return .date }
        if let most = quantities.values.max(), Double(most) >= enough { return .quantity }
        if let distinctCount, count >= 2 * distinctCount { return .choice }
        return .text
    }
}
