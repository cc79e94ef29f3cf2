/// The department of cylinders, valves, fittings, hoses and air preparation.
enum Pneumatics {
    @Sendable static func families() -> [DemoFamily] {
        Cylinders.families() + CylinderAccessories.families() + PushInFittings.families() + DirectionalValves.families()
            + PneumaticHoses.families() + AirPreparation.families() + LineAccessories.families()
    }
}
