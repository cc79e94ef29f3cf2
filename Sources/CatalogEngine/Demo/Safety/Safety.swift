/// The department of personal protection, signs, first aid and fire protection.
enum Safety {
    @Sendable static func families() -> [DemoFamily] {
        Gloves.families() + Footwear.families() + HeadProtection.families() + RespiratoryProtection.families()
            + HearingProtection.families()
            + ProtectiveClothing.families() + SafetySigns.families() + SiteSafety.families()
    }

    /// Sizes of clothing in their order.
    static let clothingSizes = ["XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL"]

    /// The middle sizes sell most.
    static func demand(index: Int, of count: Int) -> Double {
        let distance = abs(Double(index) - Double(count - 1) / 2) / (Double(count) / 2)
        return 0.3 + 1.7 * (1 - distance)
    }
}
