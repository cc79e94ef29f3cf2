/// A value handed to a statement.
///
/// The store needs no more types than these, which every SQL database has.
package enum SQLValue: Sendable {
    case null
    case integer(Int64)
    case text(String)
    /// Text as UTF-8 bytes, which a driver binds as text without going through `String`.
    case utf8([UInt8])
}

extension SQLValue {
    package static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
    package static func optional(_ value: Int64?) -> SQLValue { value.map { .integer($0) } ?? .null }
    package static func optional(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    package static func optional(_ value: [UInt8]?) -> SQLValue { value.map { .utf8($0) } ?? .null }
}
