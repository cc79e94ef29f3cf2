/// A number of a tuple with its unit, ``MeasureUnit/plain`` where none is known.
struct MeasureItem: Sendable {
    var number: Double
    var unit: MeasureUnit

    init(_ number: Double, _ unit: MeasureUnit) {
        self.number = number
        self.unit = unit
    }

    /// The term of items in their order, joined by what joined them.
    static func term(_ items: [MeasureItem], _ sign: Unicode.Scalar) -> [UInt8] {
        var term = [Measurement.mark, UInt8(ascii: "(")]
        for (index, item) in items.enumerated() {
            if index > 0 { term.append(UInt8(ascii: sign)) }
            term.append(item.unit.dimension)
            MeasureNumber.append(item.unit.base(item.number), to: &term)
        }
        return term
    }
}
