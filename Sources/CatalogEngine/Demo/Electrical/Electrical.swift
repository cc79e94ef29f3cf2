/// The department of switchgear, cables, components, lighting and enclosures.
enum Electrical {
    @Sendable static func families() -> [DemoFamily] {
        CircuitBreakers.families() + ResidualCurrentDevices.families() + Contactors.families() + Relays.families() + Cables.families()
            + Terminals.families() + Resistors.families() + Capacitors.families() + Lighting.families() + Enclosures.families()
            + IndustrialPlugs.families() + CableAccessories.families() + ControlDevices.families()
    }

    static let conformity: [DemoAttribute] = [.flag("RoHS", true), .flag("CE marked", true)]
}
