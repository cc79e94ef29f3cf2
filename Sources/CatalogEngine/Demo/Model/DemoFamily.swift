/// Variants of one product: the same thing in other sizes or colours, with what they share.
///
/// The code of the family is the `parent` of its variants and names its datasheet; it is not itself something to order.
struct DemoFamily: Sendable {
    /// Such as `HX-933-A2`; unique, and never a SKU.
    var code: String
    /// In the plural: `Hex head screws A2-70 DIN 933`.
    var title: String
    var brand: DemoBrand
    /// Category path, levels separated by ` > `.
    var category: String
    /// Which drawing of ``DemoImages`` shows it.
    var image: String
    /// What all variants share.
    var attributes: [DemoAttribute] = []
    /// Sentences of which each description takes one or two.
    var notes: [String]
    /// How often the family is asked for; 1 is usual.
    var demand = 1.0
    var variants: [DemoVariant] = []
}
