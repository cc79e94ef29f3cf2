/// A named property of a demo product; a name always goes with the same kind of value and the same unit.
struct DemoAttribute: Sendable {
    /// What a property holds.
    enum Value: Sendable {
        case text(String)
        case number(Double)
        case flag(Bool)
        case quantity(Double, DemoUnit)
        case list([String])
    }

    let name: String
    let value: Value

    static func text(_ name: String, _ value: String) -> DemoAttribute { DemoAttribute(name: name, value: .text(value)) }
    static func list(_ name: String, _ values: [String]) -> DemoAttribute { DemoAttribute(name: name, value: .list(values)) }
    static func number(_ name: String, _ value: Double) -> DemoAttribute { DemoAttribute(name: name, value: .number(value)) }
    static func flag(_ name: String, _ value: Bool) -> DemoAttribute { DemoAttribute(name: name, value: .flag(value)) }
    static func mm(_ name: String, _ value: Double) -> DemoAttribute { quantity(name, value, .millimetre) }

    static func quantity(_ name: String, _ value: Double, _ unit: DemoUnit) -> DemoAttribute {
        DemoAttribute(name: name, value: .quantity(value, unit))
    }
}
