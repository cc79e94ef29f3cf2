/// Other SKUs of the demo catalog that go with a product.
struct DemoRelations: Sendable {
    var substitutes: [String] = []
    var accessories: [String] = []
    var spareParts: [String] = []
    var supersededBy: String?

    var isEmpty: Bool { substitutes.isEmpty && accessories.isEmpty && spareParts.isEmpty && supersededBy == nil }
}
