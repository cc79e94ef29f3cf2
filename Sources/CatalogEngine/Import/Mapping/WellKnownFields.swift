package import SearchIndex

/// The fields of a product that Skua knows by name, with how they are indexed unless a map says otherwise.
package enum WellKnownFields {
    /// Fields of words, in which a bare number is a mistake.
    package static let words: Set<String> = ["title", "description", "brand"]

    /// The declarations in the order in which a schema lists them.
    package static let declarations: [Field] = [
        text("sku") {
            $0.identifier = true; $0.weight = 10
        },
        text("gtin") {
            $0.identifier = true; $0.weight = 8
        },
        text("mpn") {
            $0.identifier = true; $0.weight = 10
        },
        text("title") { $0.weight = 8 },
        text("brand") {
            $0.facet = true; $0.weight = 4
        },
        field("categories", .stringArray) {
            $0.facet = true; $0.weight = 3; $0.hierarchySeparator = " > "
        },
        text("description") { $0.weight = 2 },
        field("keywords", .stringArray) { $0.weight = 3 },
        field("attributes.*", .auto) {
            $0.facet = true; $0.weight = 2
        },
        field("price", .float) { $0.facet = true },
        field("stock", .int64) { $0.facet = true },
        text("availability") { $0.facet = true },
        field("lead_time_days", .int32) { $0.facet = true },
        text("order_type") { $0.facet = true },
        text("unit") { $0.facet = true },
        field("pack_quantity", .float), field("packs_per_pallet", .float), field("min_quantity", .float), field("quantity_step", .float),
        text("country_of_origin") { $0.facet = true },
        field("weight", .auto),
        text("parent") { $0.facet = true },
        field("relations", .object) { $0.index = false },
        field("documents", .objectArray) { $0.index = false },
        field("images", .stringArray) { $0.index = false },
        field("popularity", .float),
    ]

    /// The declaration of a field of exactly this name.
    package static func declaration(of name: String) -> Field? { byName[name] }

    private static let byName: [String: Field] = Dictionary(uniqueKeysWithValues: declarations.map { ($0.name, $0) })

    private static func text(_ name: String, _ change: (inout Field) -> Void) -> Field { field(name, .string, change) }

    private static func field(_ name: String, _ type: FieldType, _ change: (inout Field) -> Void = { _ in }) -> Field {
        var field = Field(name: name, type: type)
        field.optional = true
        change(&field)
        return field
    }
}
