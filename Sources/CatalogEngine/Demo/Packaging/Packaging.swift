/// The department of cartons, film, tape, pallets, bags and labels.
enum Packaging {
    @Sendable static func families() -> [DemoFamily] {
        Cartons.families() + Films.families() + Tapes.families() + Pallets.families() + Bags.families() + Labels.families()
            + Strapping.families()
    }
}
