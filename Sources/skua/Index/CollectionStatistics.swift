import ByteStorage
import CatalogEngine
import SearchIndex

/// A collection's size in the store and in its index.
struct CollectionStatistics: Sendable {
    let collection: CollectionInfo
    /// Nil while there is no index that can be searched.
    let index: IndexStatistics?

    var json: JSON {
        var object: JSONObject = ["collection": .string(collection.name), "documents": .int(Int64(collection.documentCount))]
        if let index {
            object["index"] = [
                "documents": .int(Int64(index.documents)),
                "deleted": .int(Int64(index.deleted)),
                "segments": .int(Int64(index.segments)),
                "bytes": .int(Int64(index.bytes)),
                "terms": .int(Int64(index.terms)),
                "columns": .int(Int64(index.columns)),
                "committed_sequence": .int(index.committedSequence),
            ]
        } else {
            object["index"] = .null
        }
        return .object(object)
    }

    /// Cells of a row, in the order of ``columns``.
    var row: [StyledText] {
        let counts = [index?.documents, index?.deleted, index?.segments, index?.terms, index?.columns]
        let size = index.map { StyledText(HumanText.bytes($0.bytes)) }
        let perDocument = index.flatMap { $0.documents > 0 ? StyledText(HumanText.bytes($0.bytes / $0.documents)) : nil }
        return [StyledText(collection.name), StyledText(HumanText.count(collection.documentCount))]
            + counts.map { $0.map { StyledText(HumanText.count($0)) } ?? "–" } + [size ?? "–", perDocument ?? "–"]
    }

    static let columns: [TextTable.Column] = [
        .flexible("Collection", minimumWidth: 12), .fixed("Stored", .right), .fixed("Indexed", .right), .fixed("Deleted", .right),
        .fixed("Segments", .right), .fixed("Terms", .right), .fixed("Columns", .right), .fixed("Size", .right),
        .fixed("A document", .right),
    ]
}
