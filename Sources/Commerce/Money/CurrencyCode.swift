/// A currency by its ISO 4217 code: three capital letters.
package struct CurrencyCode: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    /// - Throws: ``CommerceError`` with `.syntax` when `code` is not three letters; small letters are made capital.
    package init(_ code: String) throws(CommerceError) {
        let capitals = code.uppercased()
        guard capitals.utf8.count == 3, capitals.utf8.allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) else {
            throw CommerceError(.syntax, "`\(code.prefix(20))` is not a currency; expected an ISO 4217 code of three letters, such as EUR")
        }
        description = capitals
    }
}
