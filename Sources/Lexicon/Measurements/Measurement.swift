/// A quantity, a tuple of numbers, a range or a code that was read in a text.
///
/// Terms begin with the byte 1, which no word has. A text *has* all of ``terms``; a query with it *asks for* any of ``readings``.
package struct Measurement: Sendable, Hashable {
    /// Where it stands, in bytes of the text's UTF-8.
    package var source: Range<Int>
    /// What a text that it stands in is found by: the whole of it and its parts.
    package var terms: [[UInt8]]
    /// The terms that mean all of it.
    package var readings: [[UInt8]]
    /// Whether it is nothing else: a number with its unit, but not the `10k` that only may be a resistance.
    package var isCertain: Bool
    /// The value in base units with its dimension, of single quantities.
    package var quantity: Quantity?

    package struct Quantity: Sendable, Hashable {
        package var value: Double
        package var dimension: UInt8
    }

    /// The first byte of each term.
    package static let mark: UInt8 = 1
}
