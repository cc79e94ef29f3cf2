import ByteStorage
import Commerce

/// Makes one record of all that have the same id, as the policies `merge` and `last` ask for.
///
/// Holds one record for each different id, and gives them in the order in which the ids came first. This is the one part of an
/// import whose memory grows with the number of products.
package struct RecordAggregator {
    private struct Entry {
        var record: MappedRecord
        var line: Int
        var input: Int
        /// For `most_common`: values with how often they came.
        var tallies: [String: [(value: JSON, count: Int)]] = [:]
    }

    private let policy: DuplicatePolicy
    private let rules: [String: MergeRule]
    private var places: [String: Int] = [:]
    private var entries: [Entry] = []
    /// Records that were merged into an earlier one, or took its place.
    package private(set) var merged = 0

    package init(policy: DuplicatePolicy, rules: [String: MergeRule]) {
        self.policy = policy
        self.rules = rules
    }

    package var count: Int { entries.count }

    /// Takes one more record.
    package mutating func add(_ record: MappedRecord, line: Int, input: Int) {
        guard let place = places[record.id] else {
            places[record.id] = entries.count
            var entry = Entry(record: record, line: line, input: input)
            if policy == .merge { Self.tally(record.document, rules, into: &entry) }
            entries.append(entry)
            return
        }
        merged += 1
        if policy == .merge {
            Self.merge(record, rules, into: &entries[place])
        } else {
            entries[place].record = record
        }
    }

    /// The record at a place, with the line and the input of the first of those it was made of.
    package func record(at index: Int) -> (record: MappedRecord, line: Int, input: Int) {
        let entry = entries[index]
        var record = entry.record
        for (field, tally) in entry.tallies {
            var best = tally.first
            for candidate in tally.dropFirst() where candidate.count > best?.count ?? 0 { best = candidate }
            if let best { record.document[field] = best.value }
        }
        return (record, entry.line, entry.input)
    }

    private static func tally(_ document: JSONObject, _ rules: [String: MergeRule], into entry: inout Entry) {
        for (field, rule) in rules where rule == .mostCommon {
            guard let value = document[field] else { continue }
            if let index = entry.tallies[field]?.firstIndex(where: { $0.value == value }) {
                entry.tallies[field]?[index].count += 1
            } else {
                entry.tallies[field, default: []].append((value, 1))
            }
        }
    }

    private static func merge(_ record: MappedRecord, _ rules: [String: MergeRule], into entry: inout Entry) {
        for member in record.document.members where member.key != "id" {
            guard let old = entry.record.document[member.key] else {
                entry.record.document[member.key] = member.value
                continue
            }
            entry.record.document[member.key] = merged(old, member.value, rules[member.key] ?? .last)
        }
        tally(record.document, rules, into: &entry)
        for price in record.prices {
            if let index = entry.record.prices.firstIndex(where: { $0.isSameSlot(as: price) }) {
                entry.record.prices[index] = price
            } else {
                entry.record.prices.append(price)
            }
        }
    }

    private static func merged(_ old: JSON, _ new: JSON, _ rule: MergeRule) -> JSON {
        if case .object(var object) = old, case .object(let other) = new, !Quantity.isQuantity(object) {
            for member in other.members { object[member.key] = object[member.key].map { merged($0, member.value, rule) } ?? member.value }
            return .object(object)
        }
        switch rule {
        case .first, .mostCommon: return old
        case .last: return new
        case .sum:
            if case .int(let a) = old, case .int(let b) = new {
                let (sum, overflow) = a.addingReportingOverflow(b)
                if !overflow { return .int(sum) }
            }
            guard let a = old.doubleValue, let b = new.doubleValue else { return old }
            return .double(a + b)
        case .min, .max:
            guard let a = old.doubleValue, let b = new.doubleValue else { return old }
            return (rule == .min) == (b < a) && a != b ? new : old
        case .collect:
            var values = old.arrayValue ?? [old]
            for value in new.arrayValue ?? [new] where !values.contains(value) { values.append(value) }
            return values.count == 1 ? old : .array(values)
        }
    }
}

extension PriceRow {
    /// Whether another row is for the same list, SKU, unit, quantity, currency and start.
    func isSameSlot(as other: PriceRow) -> Bool {
        list == other.list && sku == other.sku && unit == other.unit && minQuantity == other.minQuantity && currency == other.currency
            && validFrom == other.validFrom
    }
}
