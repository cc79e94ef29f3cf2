/// How the price lists of a level go together with those of farther levels.
package struct PricePolicy: Sendable, Hashable {
    package var level: CustomerLevel
    /// Whether the lists of farther levels are left out.
    package var stops: Bool
    /// The nearest level that states one decides; otherwise it is priority.
    package var strategy: PriceStrategy?

    package init(_ level: CustomerLevel, stops: Bool = false, strategy: PriceStrategy? = nil) {
        self.level = level
        self.stops = stops
        self.strategy = strategy
    }
}
