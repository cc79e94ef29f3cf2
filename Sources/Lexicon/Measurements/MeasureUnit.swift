/// What a number may be counted in: a dimension and the way to its base unit.
package struct MeasureUnit: Sendable, Equatable {
    /// A letter for each dimension; equal letters can be compared.
    package var dimension: UInt8
    /// Base units in one of this.
    package var factor: Double
    /// Added after the factor: only temperatures have it.
    package var offset = 0.0
    /// Whether the factor is a power of ten, so that conversion leaves the digits as they are.
    package var isDecimal = true

    /// The value in base units.
    package func base(_ value: Double) -> Double { value * factor + offset }
}

extension MeasureUnit {
    static let metre = MeasureUnit(dimension: .length, factor: 1)
    static let millimetre = MeasureUnit(dimension: .length, factor: 1e-3)
    static let inch = MeasureUnit(dimension: .length, factor: 0.0254, isDecimal: false)
    static let ohm = MeasureUnit(dimension: .resistance, factor: 1)
    static let farad = MeasureUnit(dimension: .capacitance, factor: 1)
    static let volt = MeasureUnit(dimension: .voltage, factor: 1)
    static let kelvin = MeasureUnit(dimension: .temperature, factor: 1)
    static let gauge = MeasureUnit(dimension: .gauge, factor: 1)
    static let thread = MeasureUnit(dimension: .thread, factor: 1)
    /// A number without a unit, inside a tuple.
    static let plain = MeasureUnit(dimension: .plain, factor: 1)
    /// A fraction without a unit.
    static let fraction = MeasureUnit(dimension: .fraction, factor: 1)
}

extension UInt8 {
    static let length = UInt8(ascii: "L")
    static let mass = UInt8(ascii: "G")
    static let volume = UInt8(ascii: "l")
    static let area = UInt8(ascii: "A")
    static let voltage = UInt8(ascii: "V")
    static let current = UInt8(ascii: "I")
    static let power = UInt8(ascii: "W")
    static let apparentPower = UInt8(ascii: "S")
    static let energy = UInt8(ascii: "E")
    static let charge = UInt8(ascii: "C")
    static let resistance = UInt8(ascii: "R")
    static let capacitance = UInt8(ascii: "F")
    static let inductance = UInt8(ascii: "H")
    static let frequency = UInt8(ascii: "z")
    static let rotation = UInt8(ascii: "r")
    static let pressure = UInt8(ascii: "P")
    static let temperature = UInt8(ascii: "K")
    static let data = UInt8(ascii: "B")
    static let bits = UInt8(ascii: "b")
    static let dataRate = UInt8(ascii: "s")
    static let time = UInt8(ascii: "t")
    static let force = UInt8(ascii: "N")
    static let torque = UInt8(ascii: "M")
    static let light = UInt8(ascii: "m")
    static let sound = UInt8(ascii: "d")
    static let angle = UInt8(ascii: "a")
    static let share = UInt8(ascii: "p")
    static let resolution = UInt8(ascii: "x")
    static let gauge = UInt8(ascii: "w")
    static let thread = UInt8(ascii: "T")
    static let plain = UInt8(ascii: "n")
    static let fraction = UInt8(ascii: "f")
}
