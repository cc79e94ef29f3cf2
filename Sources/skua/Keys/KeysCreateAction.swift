import ByteStorage
package import CatalogEngine
import Foundation

/// `skua keys create`: makes a key and shows it, once.
package struct KeysCreateAction: Sendable {
    package var description: String
    package var actions: [String]
    package var collections: [String]
    package var expiry: KeyExpiry?
    package var json: Bool

    package init(description: String, actions: [String], collections: [String], expiry: KeyExpiry? = nil, json: Bool = false) {
        self.description = description
        self.actions = actions
        self.collections = collections
        self.expiry = expiry
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let expiresAt = expiry.map { Int64(Date.now.timeIntervalSince1970) + $0.seconds }
        let (key, value) = try engine.keys.create(
            NewKey(description: description, actions: actions, collections: collections, expiresAt: expiresAt))
        if json {
            console.print(KeyDescription(key: key, value: value).json.description)
        } else {
            console.print(value)
            console.note(
                "Key \(key.id) may do \(actions.joined(separator: ", ")) on \(collections.joined(separator: ", ")). Keep it: it is not shown again."
            )
        }
    }
}
