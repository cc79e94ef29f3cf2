public import SearchIndex

extension CatalogEngine {
    /// Where a document stands in what a buyer gets for a search, or why it is not in it.
    ///
    /// For those who run the catalog: the answer tells a document that the buyer must not see from one that does not exist.
    /// - Parameter name: id of the document, or its `sku`.
    /// - Throws: as ``search(_:_:for:)``.
    public func placement(
        of name: String, in collection: String, _ request: SearchRequest, for buyer: Buyer = .anonymous
    ) throws -> DocumentPlacement {
        try EngineError.translating {
            let live = try live(collection)
            let all = try live.snapshot()
            let seen = try seen(live, by: buyer, asking: request)
            return try watching(live) {
                guard let id = try Self.id(named: name, in: all) else {
                    return DocumentPlacement(id: name, visibility: .missing, placement: .unknown)
                }
                let placement = try seen.documents.placement(of: id, in: request)
                return DocumentPlacement(id: id, visibility: placement == .unknown ? .outsideCatalog : .visible, placement: placement)
            }
        }
    }

    /// The document of this id, or else the only one whose `sku` it is.
    private static func id(named name: String, in documents: IndexSnapshot) throws -> String? {
        if documents.document(id: name) != nil { return name }
        guard documents.schema.fields.contains(where: { $0.name == "sku" && $0.index }) else { return nil }
        let filter = FilterExpression.field(name: "sku", .any([.value(name, prefix: false)], .exact))
        let ids = try documents.ids(matching: filter)
        return ids.count == 1 ? ids[0] : nil
    }
}
