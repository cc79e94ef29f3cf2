import CommerceStore
import TestSupport

/// A store in a fresh folder.
struct StoreFixture {
    let directory = TemporaryDirectory()
    let store: CommerceStore

    init() throws {
        store = try CommerceStore.open(directory: directory.path)
    }

    /// A second connection to the same database, as another process would have.
    func second() throws -> CommerceStore { try CommerceStore.open(directory: directory.path) }

    func collection(_ name: String = "products") throws -> CollectionNumber {
        try store.write { try $0.insertCollection(named: name, definition: bytes("{}"), metadata: nil, createdAt: 7) }
    }

    func all(_ collection: CollectionNumber) throws -> [String: String] {
        var result: [String: String] = [:]
        try store.forEachPage(of: collection, pageSize: 7) { page in
            for document in page { result[document.id] = String(decoding: document.body, as: UTF8.self) }
            return true
        }
        return result
    }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func document(_ id: String, _ body: String) -> StoredDocument { StoredDocument(id: id, body: bytes(body)) }
