import ByteStorage
import Commerce

/// The cells of a row by the names that columns go under in several systems.
struct RowFields {
    private let values: [String: JSON]

    init(_ record: JSONObject) {
        var values: [String: JSON] = [:]
        for member in record.members { values[Self.plain(member.key)] = member.value }
        self.values = values
    }

    /// `Product SKU` as `product_sku`.
    private static func plain(_ name: String) -> String {
        String(
            decoding: name.utf8.map { byte -> UInt8 in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
                case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."): UInt8(ascii: "_")
                default: byte
                }
            }, as: UTF8.self)
    }

    /// The text of the first of these columns that holds any.
    func text(_ names: String...) -> String? { text(names) }

    private func text(_ names: [String]) -> String? {
        for name in names {
            let text: String
            switch values[name] {
            case .string(let value)?: text = value.trimmingSpaces()
            case .int(let value)?: text = String(value)
            case .double(let value)?: text = value.description
            case .bool(let value)?: text = value ? "true" : "false"
            default: continue
            }
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// - Throws: ``RecordProblem`` when there is none.
    func required(_ names: String..., as what: String) throws(RecordProblem) -> String {
        guard let text = text(names) else { throw RecordProblem(field: names[0], expected: what, found: "nothing") }
        return text
    }

    /// A decimal of at most four decimals.
    func decimal(_ names: String...) throws(RecordProblem) -> FixedDecimal? {
        guard let text = text(names) else { return nil }
        do {
            return try FixedDecimal(text)
        } catch {
            throw RecordProblem(
                field: names[0], expected: "a number with at most four decimals, such as 12.5", found: "`\(Excerpt.of(text, bytes: 40))`")
        }
    }

    func flag(_ names: String...) throws(RecordProblem) -> Bool? {
        guard let text = text(names) else { return nil }
        switch text.lowercased() {
        case "1", "true", "yes": return true
        case "0", "false", "no": return false
        default: throw RecordProblem(field: names[0], expected: "true or false", found: "`\(Excerpt.of(text, bytes: 40))`")
        }
    }

    func currency(_ names: String...) throws(RecordProblem) -> CurrencyCode? {
        guard let text = text(names) else { return nil }
        guard let code = try? CurrencyCode(text) else {
            throw RecordProblem(
                field: names[0], expected: "an ISO 4217 code of three letters, such as EUR", found: "`\(Excerpt.of(text, bytes: 20))`")
        }
        return code
    }

    /// One of the raw values of a type.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _: Choice.Type) throws(RecordProblem) -> Choice?
    where Choice.RawValue == String {
        guard let text = text([name]) else { return nil }
        guard let choice = Choice(rawValue: text.lowercased()) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw RecordProblem(field: name, expected: "one of \(choices)", found: "`\(Excerpt.of(text, bytes: 40))`")
        }
        return choice
    }

    /// From `valid_from` until `valid_until`; an end that is a day counts to the end of that day, in UTC.
    func validity() throws(RecordProblem) -> Validity {
        let from = try moment(["valid_from", "from"], isEnd: false)
        let until = try moment(["valid_until", "until"], isEnd: true)
        if let from, let until, from >= until {
            throw RecordProblem(field: "valid_until", expected: "an end after the begin", found: "an empty time")
        }
        return Validity(from: from, until: until)
    }

    /// The moment that one of these columns states.
    func moment(_ names: String...) throws(RecordProblem) -> Int64? { try moment(names, isEnd: false) }

    private func moment(_ names: [String], isEnd: Bool) throws(RecordProblem) -> Int64? {
        guard let text = text(names) else { return nil }
        if let seconds = Int64(text), seconds > 99_999_999 { return seconds }
        guard let date = DateText(iso: text) else {
            throw RecordProblem(field: names[0], expected: "a date written yyyy-MM-dd", found: "`\(Excerpt.of(text, bytes: 40))`")
        }
        return Int64(date.unixSeconds + (isEnd && date.seconds == nil ? 86_400 : 0))
    }

    /// Names separated by semicolons or bars.
    func list(_ name: String) -> [String] {
        (text([name]) ?? "").split { $0 == ";" || $0 == "|" }.map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }
    }
}
