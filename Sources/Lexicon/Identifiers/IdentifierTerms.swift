/// The terms that identifiers are found by beside their words: part numbers, article numbers, GTINs.
///
/// The *form* of an identifier is its folded words joined, without points and commas: `54-OR323014` and `54 or 323014` have one form. Every term
/// begins with a byte that no word has.
///
/// | first byte | then |
/// |---|---|
/// | 2 | the form |
/// | 3 | four bytes of the form, from each place on; at its end the last three |
/// | 4 | the form with look-alikes made equal, where that differs from it |
/// | 5 | the form without leading zeros, where it has some |
package enum IdentifierTerms {
    package static let formMark: UInt8 = 2
    package static let fragmentMark: UInt8 = 3
    package static let lookAlikeMark: UInt8 = 4
    package static let zeroMark: UInt8 = 5
    /// Bytes of a form that an identifier has at most; longer texts are none.
    package static let longest = 64
    /// Bytes of a fragment term.
    package static let fragmentLength = 4
    /// Bytes that a part of an identifier must have to be searched for.
    package static let shortest = 3

    /// Appends a word to a form.
    package static func append(_ word: some Sequence<UInt8>, to form: inout [UInt8]) {
        for byte in word where byte != UInt8(ascii: ".") && byte != UInt8(ascii: ",") { form.append(byte) }
    }

    /// Calls back with the terms of an identifier.
    package static func forEach(form: [UInt8], _ body: ([UInt8]) -> Void) {
        guard !form.isEmpty, form.count <= longest else { return }
        body([formMark] + form)
        if form.count >= shortest {
            for start in 0...form.count - shortest {
                body([fragmentMark] + form[start..<min(start + fragmentLength, form.count)])
            }
        }
        let alike = lookAlike(form)
        if alike != form { body([lookAlikeMark] + alike) }
        let stripped = withoutZeros(form)
        if stripped.count < form.count { body([zeroMark] + stripped) }
    }

    /// The form with each letter that looks like a digit as that digit: `o` as `0`, `i` and `l` as `1`, `s` as `5`, `b` as `8`.
    package static func lookAlike(_ form: [UInt8]) -> [UInt8] {
        form.map { byte in
            switch byte {
            case UInt8(ascii: "o"): UInt8(ascii: "0")
            case UInt8(ascii: "i"), UInt8(ascii: "l"): UInt8(ascii: "1")
            case UInt8(ascii: "s"): UInt8(ascii: "5")
            case UInt8(ascii: "b"): UInt8(ascii: "8")
            default: byte
            }
        }
    }

    /// The form without leading zeros: a GTIN-8, -12 or -13 and the GTIN-14 that it is padded to are equal so, check digit and all.
    package static func withoutZeros(_ form: [UInt8]) -> [UInt8] { Array(form.drop { $0 == UInt8(ascii: "0") }) }
}
