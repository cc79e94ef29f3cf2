/// A JSON value (RFC 8259), with integers kept apart from floating-point numbers and members in document order.
///
/// ```swift
/// let value = try JSON.parse(#"{"sku":"HX-M8","price":4.5}"#)
/// value["sku"]?.stringValue  // "HX-M8"
/// ```
///
/// Two values are equal when they would be written as the same bytes: `1` and `1.0` differ, and so do two objects with the
/// same members in another order, or two strings of the same letters in another Unicode normal form.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case array([JSON])
    case object(JSONObject)
}

extension JSON: Equatable {
    package static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.double(let a), .double(let b)): a == b
        case (.string(let a), .string(let b)): a.hasSameUTF8(as: b)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        default: false
        }
    }
}

extension String {
    /// Whether both strings are the same bytes; `==` holds canonically equivalent ones equal, too.
    func hasSameUTF8(as other: String) -> Bool {
        let left = utf8.span
        let right = other.utf8.span
        if left.count != right.count { return false }
        return unsafe left.withUnsafeBytes { left in
            unsafe right.withUnsafeBytes { right in unsafe left.elementsEqual(right) }
        }
    }
}
