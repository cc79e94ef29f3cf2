/// The department of cutting tools, hand tools, measuring tools and power tools.
enum Tools {
    @Sendable static func families() -> [DemoFamily] {
        DrillBits.families() + HammerDrills.families() + ThreadingTools.families() + CuttingDiscs.families() + SawBlades.families()
            + HexKeys.families() + Spanners.families() + Sockets.families() + Screwdrivers.families() + HandTools.families()
            + PowerTools.families()
    }
}
