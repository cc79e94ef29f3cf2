import ByteStorage
import SearchIndex

/// The documents that a buyer sees, and how those among them that speak of others are shown.
struct SeenDocuments {
    let documents: IndexSnapshot
    /// Whether there may be documents that the buyer does not see.
    let hidesSome: Bool

    /// The object of a document whose members are lists of other documents' ids.
    private static let relations = "relations"

    /// Takes ids of documents that are not seen out of the relations of hits.
    func prune(_ result: inout SearchResult) {
        guard hidesSome else { return }
        for index in result.hits.indices { result.hits[index].document = pruned(result.hits[index].document) }
        guard let groups = result.groups else { return }
        for (group, value) in groups.enumerated() {
            for hit in value.hits.indices { result.groups?[group].hits[hit].document = pruned(value.hits[hit].document) }
        }
    }

    /// A document without relations to documents that are not seen.
    func pruned(_ body: [UInt8]) -> [UInt8] {
        guard hidesSome, case .object(var document)? = try? JSON.parse(body), case .object(let relations)? = document[Self.relations] else {
            return body
        }
        var kept = JSONObject()
        for member in relations.members {
            switch member.value {
            case .array(let items): kept[member.key] = .array(items.filter(isSeen))
            case let value where isSeen(value): kept[member.key] = value
            default: break
            }
        }
        document[Self.relations] = .object(kept)
        return JSON.object(document).serialized()
    }

    private func isSeen(_ item: JSON) -> Bool {
        guard let id = item.stringValue ?? item["id"]?.stringValue ?? item["sku"]?.stringValue else { return false }
        return documents.document(id: id) != nil
    }
}
