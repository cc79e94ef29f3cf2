import ByteStorage
package import CatalogEngine

/// `skua keys revoke`: makes keys void, and the scoped keys made from them.
package struct KeysRevokeAction: Sendable {
    package var ids: [Int64]
    package var json: Bool

    package init(ids: [Int64], json: Bool = false) {
        self.ids = ids
        self.json = json
    }

    /// - Throws: `CommandError` naming the keys that there are not; the others are revoked.
    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        var unknown: [String] = []
        for id in ids {
            do {
                try engine.keys.revoke(id)
                console.print(json ? JSON.object(["id": .int(id)]).description : "Key \(id) is revoked.")
            } catch let error as EngineError where error.code == .notFound {
                unknown.append(String(id))
            }
        }
        guard unknown.isEmpty else {
            throw CommandError("there is no key \(unknown.joined(separator: ", ")); `skua keys list` shows which there are")
        }
    }
}
