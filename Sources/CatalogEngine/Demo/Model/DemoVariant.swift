/// One orderable product of a family.
struct DemoVariant: Sendable {
    var sku: String
    /// The manufacturer's part number.
    var mpn: String
    var title: DemoText
    /// First sentence of the description, with the facts of this variant.
    var summary: String
    /// What tells this variant from its siblings.
    var attributes: [DemoAttribute]
    /// Mass of one unit of sale, in grams.
    var grams: Double
    /// List price of one unit of sale, in euro.
    var price: Double
    var trade: DemoTrade
    /// How often it is asked for, relative to its siblings; 1 is usual.
    var demand = 1.0
    var relations = DemoRelations()
}
