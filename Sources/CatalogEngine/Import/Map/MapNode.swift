import Foundation
import SearchIndex
import Yams

/// A value of a mapping file that knows where it stands, so that every complaint names file, line and key.
struct MapNode {
    private let node: Node
    private let file: String
    /// The keys that lead here: `fields.title.from`.
    let path: String

    /// Reads a YAML text.
    /// - Throws: ``ImportError`` with code `.map`.
    init(yaml: String, file: String) throws(ImportError) {
        do {
            guard let root = try Yams.compose(yaml: yaml) else {
                throw ImportError(.map, "the map is empty; expected keys such as `id` and `fields`", file: file)
            }
            self.init(root, file: file, path: "")
        } catch let error as ImportError {
            throw error
        } catch let error as YamlError {
            throw Self.syntaxError(error, file: file)
        } catch {
            throw ImportError(.map, "is not YAML: \(error)", file: file)
        }
    }

    private init(_ node: Node, file: String, path: String) {
        self.node = node
        self.file = file
        self.path = path
    }

    private static func syntaxError(_ error: YamlError, file: String) -> ImportError {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let clause = context.map { " (\($0.text))" } ?? ""
            return ImportError(.map, "is not YAML: \(problem)\(clause)", file: file, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "`\($0)`" }.joined(separator: ", ")
            return ImportError(.map, "the key \(names) stands here twice", file: file, line: context.mark.line, column: context.mark.column)
        case .reader(let problem, _, _, _): return ImportError(.map, "is not text in UTF-8: \(problem)", file: file)
        default: return ImportError(.map, "is not YAML: \(error)", file: file)
        }
    }

    /// The complaint about this value.
    func error(_ message: String) -> ImportError {
        let subject = path.isEmpty ? message : "\(path): \(message)"
        return ImportError(.map, subject, file: file, line: node.mark?.line, column: node.mark?.column)
    }

    /// The complaint that the value is of another kind.
    func unexpected(_ expected: String) -> ImportError {
        error("expected \(expected), found \(found)")
    }

    private var found: String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "`\(Excerpt.of(scalar.string, bytes: 40))`"
        case .mapping: "keys with values"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    private func child(_ node: Node, _ step: String) -> MapNode {
        MapNode(node, file: file, path: path.isEmpty || step.hasPrefix("[") ? path + step : path + "." + step)
    }

    /// The text, when the value is a single one; a number or bool is given as it is written.
    var scalar: String? {
        if case .scalar(let scalar) = node { scalar.string } else { nil }
    }

    /// Whether the value is a text in quotes, which is never read as number or bool.
    private var isQuoted: Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.style != .plain && scalar.style != .any
    }

    /// The elements, when the value is a list.
    var elements: [MapNode]? {
        guard case .sequence(let sequence) = node else { return nil }
        return sequence.enumerated().map { child($0.element, "[\($0.offset)]") }
    }

    /// The keys and values in order, when the value has some.
    /// - Throws: ``ImportError`` for a key that is not a single value.
    func entries() throws(ImportError) -> [(key: String, value: MapNode)]? {
        guard case .mapping(let mapping) = node else { return nil }
        var entries: [(key: String, value: MapNode)] = []
        for (key, value) in mapping {
            guard let name = MapNode(key, file: file, path: path).scalar else { throw error("a key must be a single value") }
            entries.append((name, child(value, name)))
        }
        return entries
    }

    func requireEntries(_ what: String) throws(ImportError) -> [(key: String, value: MapNode)] {
        guard let entries = try entries() else { throw unexpected(what) }
        return entries
    }

    func requireString() throws(ImportError) -> String {
        guard let scalar else { throw unexpected("a text") }
        return scalar
    }

    /// A list of texts; a single one is a list of one.
    func requireStrings() throws(ImportError) -> [String] {
        if let scalar { return [scalar] }
        guard let elements else { throw unexpected("a text or a list of texts") }
        var strings: [String] = []
        for element in elements { strings.append(try element.requireString()) }
        return strings
    }

    func requireBool() throws(ImportError) -> Bool {
        switch scalar {
        case "true": return true
        case "false": return false
        default: throw unexpected("true or false")
        }
    }

    func requireInt(_ range: ClosedRange<Int>) throws(ImportError) -> Int {
        guard let value = scalar.flatMap({ Int($0) }), range.contains(value) else {
            throw unexpected("a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    func requireNumber() throws(ImportError) -> Double {
        guard let value = scalar.flatMap({ Double($0) }), value.isFinite else { throw unexpected("a number") }
        return value
    }

    /// A name out of a fixed set, with the nearest one suggested.
    func require<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) throws(ImportError) -> Choice where Choice.RawValue == String {
        let text = try requireString()
        if let choice = Choice(rawValue: text) { return choice }
        throw unexpected("one of " + Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))
    }

    func requirePath() throws(ImportError) -> FieldPath {
        guard let path = FieldPath(try requireString()) else {
            throw unexpected("a field such as `sku`, `attributes.Length`, `ean[0]` or `prices[].amount`")
        }
        return path
    }

    func requirePattern() throws(ImportError) -> TextPattern {
        guard let pattern = TextPattern(try requireString()) else { throw unexpected("a text, or a regular expression between slashes") }
        return pattern
    }

    func requireNamePatterns() throws(ImportError) -> [NamePattern] {
        try requireStrings().map { NamePattern($0) }
    }

    func requireConditions() throws(ImportError) -> [RowCondition] {
        let nodes = elements ?? [self]
        var conditions: [RowCondition] = []
        for node in nodes {
            guard let condition = RowCondition(try node.requireString()) else {
                throw node.unexpected("a condition: \(RowCondition.forms)")
            }
            conditions.append(condition)
        }
        return conditions
    }

    /// The value as a constant: number, bool or text, or a list of these.
    func requireConstant() throws(ImportError) -> ConstantValue {
        if let scalar {
            if isQuoted { return .text(scalar) }
            if let integer = Int64(scalar) { return .integer(integer) }
            if NumberText.isPlainNumber(scalar), let number = Double(scalar) { return .number(number) }
            if scalar == "true" || scalar == "false" { return .bool(scalar == "true") }
            return .text(scalar)
        }
        guard let elements else { throw unexpected("a single value or a list of them") }
        var values: [ConstantValue] = []
        for element in elements { values.append(try element.requireConstant()) }
        return .list(values)
    }
}
