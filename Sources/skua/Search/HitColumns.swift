package import ByteStorage

/// Which fields of the hits are worth a column: the well-known ones of a catalog that the hits have.
package struct HitColumns: Sendable, Equatable {
    /// The field that tells hits apart.
    package var key: String
    /// The field that a person reads.
    package var title: String?
    /// Further fields, in order.
    package var others: [String]

    private static let titles = ["title", "name", "short_description", "description"]
    private static let makers = ["brand", "manufacturer", "supplier", "producer"]
    private static let numbers = ["price", "stock", "availability"]

    /// - Parameter documents: the hits' documents, best first.
    package init(documents: [JSON]) {
        func has(_ field: String) -> Bool { documents.contains { !Self.text(of: field, in: $0).isEmpty } }
        key = has("sku") ? "sku" : "id"
        title = Self.titles.first(where: has)
        others = [Self.makers.first(where: has)].compactMap { $0 } + Self.numbers.filter(has)
    }

    /// The value of a field as text: a list's elements joined by commas, a quantity with its unit; empty where there is none.
    package static func text(of field: String, in document: JSON) -> String {
        document[field].map(text) ?? ""
    }

    private static func text(of value: JSON) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .bool(let flag): flag ? "yes" : "no"
        case .int(let number): String(number)
        case .double(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
        case .array(let elements): elements.map(text).filter { !$0.isEmpty }.joined(separator: ", ")
        case .object(let object):
            [object["value"], object["unit"]].compactMap { $0.map(text) }.joined(separator: " ")
        }
    }
}
