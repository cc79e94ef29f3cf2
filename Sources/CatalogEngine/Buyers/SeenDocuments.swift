import ByteStorage
import SearchIndex

/// The documents that a buyer sees, and how those among them that speak of others are shown.
struct SeenDocuments {
    /// As they are shown.
    let documents: IndexSnapshot
    /// As they are stored.
    let snapshot: IndexSnapshot
    /// What the buyer sees of them; nil for all as it is stored.
    let view: BuyerView?
    /// What merchandisers have set for searches of them.
    let merchandise: Merchandise

    /// The object of a document whose members are lists of other documents' ids.
    static let relations = "relations"

    init(_ snapshot: IndexSnapshot, view: BuyerView?, merchandise: Merchandise = .none) throws {
        self.view = view
        self.merchandise = merchandise
        self.snapshot = snapshot
        guard let view else {
            documents = snapshot
            return
        }
        let seen = try snapshot.viewed(by: view)
        documents = view.hidesSome ? seen.dressed(members: [Self.relations]) { Self.prune(&$0, to: seen) } : seen
    }

    /// Takes ids of documents that are not seen out of the relations of a document.
    private static func prune(_ document: inout JSONObject, to seen: IndexSnapshot) -> Bool {
        guard let stored = document[relations] else { return false }
        guard case .object(let object) = stored else {
            document[relations] = nil
            return true
        }
        func isSeen(_ item: JSON) -> Bool {
            guard let id = item.stringValue ?? item["id"]?.stringValue ?? item["sku"]?.stringValue else { return false }
            return seen.contains(id: id)
        }
        var kept = JSONObject()
        for member in object.members {
            switch member.value {
            case .array(let items): kept[member.key] = .array(items.filter(isSeen))
            case let value where isSeen(value): kept[member.key] = value
            default: break
            }
        }
        guard kept != object else { return false }
        document[relations] = .object(kept)
        return true
    }
}
