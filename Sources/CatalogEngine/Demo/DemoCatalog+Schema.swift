package import SearchIndex

extension DemoCatalog {
    /// The schema of ``collectionName``: what is searched, with which weight, and what is filtered, sorted and counted.
    package static let schema: Schema = {
        var fields = [
            text("sku", weight: 10, identifier: true),
            text("mpn", weight: 8, identifier: true),
            text("gtin", weight: 8, identifier: true),
            text("title", weight: 8),
            text("title_nb", weight: 6, optional: true),
            text("title_de", weight: 6, optional: true),
            text("title_fr", weight: 6, optional: true),
            text("brand", weight: 5, facet: true),
            categories,
            attributes,
            text("description", weight: 1),
            number("price", .float, facet: true),
            number("stock", .int32),
            text("availability", weight: 1, facet: true),
            text("order_type", weight: 1, facet: true),
            number("lead_time_days", .int32, facet: true),
            text("unit", weight: 1, facet: true),
            number("pack_quantity", .int32),
            number("packs_per_pallet", .int32, optional: true),
            number("min_quantity", .int32),
            number("quantity_step", .int32),
            text("country_of_origin", weight: 1, facet: true),
            weight,
            text("parent", weight: 2, facet: true),
            number("popularity", .int32),
        ]
        fields += ["parent_title", "relations", "documents", "images"].map(storedOnly)
        return Schema(fields: fields, defaultSortingField: "popularity")
    }()

    private static func text(
        _ name: String, weight: Int, identifier: Bool = false, facet: Bool = false, optional: Bool = false
    ) -> Field {
        var field = Field(name: name, type: .string)
        field.weight = weight
        field.identifier = identifier
        field.facet = facet
        field.optional = optional
        return field
    }

    private static func number(_ name: String, _ type: FieldType, facet: Bool = false, optional: Bool = false) -> Field {
        var field = Field(name: name, type: type)
        field.facet = facet
        field.optional = optional
        return field
    }

    private static var categories: Field {
        var field = Field(name: "categories", type: .stringArray)
        field.weight = 4
        field.facet = true
        field.hierarchySeparator = " > "
        return field
    }

    private static var attributes: Field {
        var field = Field(name: "attributes.*", type: .auto)
        field.weight = 3
        field.facet = true
        field.optional = true
        return field
    }

    private static var weight: Field {
        var field = Field(name: "weight", type: .auto)
        field.facet = true
        field.optional = true
        return field
    }

    private static func storedOnly(_ name: String) -> Field {
        let types: [String: FieldType] = ["parent_title": .string, "images": .stringArray, "documents": .objectArray]
        var field = Field(name: name, type: types[name] ?? .object)
        field.index = false
        field.optional = true
        return field
    }
}
