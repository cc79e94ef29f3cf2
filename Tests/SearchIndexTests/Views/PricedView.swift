import SearchIndex

/// All documents with numbers of the asker's own for `price`, as a column or found out on demand; one document in seven has none.
struct PricedView: SearchView {
    /// Documents that are looked up before the column is made; nil for the column at once.
    var limit: Int?
    var seed: UInt32

    var shadowedFields: [String] { ["price"] }

    func visibleDocuments(in segment: SegmentReference) throws -> [UInt64]? { nil }

    private func number(_ id: [UInt8]) -> Double? {
        var hash = seed
        for byte in id { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash % 7 == 0 ? nil : Double(hash >> 8 & 0xfff) / 4
    }

    func numbers(named name: String, in segment: SegmentReference) throws -> ShadowNumbers? {
        let column = ShadowColumn(documentCount: segment.documentCount) { number(segment.id(of: $0)) }
        guard let limit else { return .column(column) }
        return .demanded(
            DemandedNumbers(documentCount: segment.documentCount, limit: limit) { docs in
                precondition(docs == docs.sorted(), "documents ascend")
                return docs.map { number(segment.id(of: $0)) }
            } all: {
                column
            })
    }
}
