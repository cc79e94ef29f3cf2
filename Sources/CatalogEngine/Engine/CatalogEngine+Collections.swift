import ByteStorage
import CommerceStore
package import SearchIndex

extension CatalogEngine {
    /// All collections, ascending by name.
    public func collections() throws -> [CollectionInfo] {
        try EngineError.translating {
            let records = try store.read { try $0.collections() }
            return try records.sorted { $0.name < $1.name }.map { try Self.info($0) }
        }
    }

    /// The collection of a name.
    /// - Throws: ``EngineError`` with `.notFound`.
    public func collection(_ name: String) throws -> CollectionInfo {
        try EngineError.translating {
            guard let record = try store.read({ try $0.collection(named: name) }) else { throw EngineError.noCollection(name) }
            return try Self.info(record)
        }
    }

    /// The fields of a collection as searches know them.
    /// - Throws: ``EngineError`` with `.notFound`.
    package func schema(of name: String) throws -> Schema {
        try EngineError.translating { try live(name).schema }
    }

    /// Creates an empty collection, searchable on return.
    /// - Throws: ``EngineError`` with `.alreadyExists`, or `.invalid` when the name or the schema is none.
    @discardableResult
    public func createCollection(_ new: NewCollection) throws -> CollectionInfo {
        try EngineError.translating {
            try Self.check(name: new.name)
            _ = try RankingProfiles(metadata: new.metadata)
            let definition = try Self.definition(of: new.schema)
            do {
                try store.write { writer in
                    _ = try writer.insertCollection(
                        named: new.name, definition: definition.serialized(), metadata: new.metadata?.serialized(),
                        createdAt: options.clock())
                }
            } catch let error as StoreError where error.code == .conflict {
                throw EngineError(.alreadyExists, "A collection with name `\(new.name)` already exists.", field: "name")
            }
            try synchronizeCatalog()
            return try collection(new.name)
        }
    }

    /// Adds and drops fields, and returns when searches know them.
    ///
    /// The index is rebuilt for it; searches see the old fields until then. In a process that does not own the indexes, the
    /// owner does that later.
    /// - Throws: ``EngineError`` with `.notFound`, or `.invalid` when a dropped field is not there or an added one is.
    @discardableResult
    public func updateCollection(_ name: String, _ update: CollectionUpdate) throws -> CollectionInfo {
        try EngineError.translating {
            let changed = try alter(name, update)
            if changed, keeper != nil, let live = registry[name], let request = live.pendingRebuild {
                if case .failed(let message) = live.waitForRebuild(request, progress: { _ in }) {
                    throw EngineError(.internal, "The fields were changed, but the index cannot be rebuilt: \(message)")
                }
            }
            return try collection(name)
        }
    }

    /// Changes fields and metadata in the store and starts the rebuild, without waiting for it.
    /// - Returns: whether fields were changed.
    func alter(_ name: String, _ update: CollectionUpdate) throws -> Bool {
        try EngineError.translating {
            _ = try RankingProfiles(metadata: update.metadata)
            let changed = try store.write { writer in
                guard let record = try writer.reader.collection(named: name) else { throw EngineError.noCollection(name) }
                let before = try Self.schema(record)
                let schema = try Self.apply(update, to: before)
                let metadata = update.metadata.map { $0.isNull ? nil : $0.serialized() } ?? record.metadata
                try writer.updateCollection(record.number, definition: schema.json.serialized(), metadata: metadata)
                return schema != before
            }
            try synchronizeCatalog()
            return changed
        }
    }

    /// Removes a collection with its documents and its index.
    /// - Returns: what it was.
    /// - Throws: ``EngineError`` with `.notFound`.
    @discardableResult
    public func dropCollection(_ name: String) throws -> CollectionInfo {
        try EngineError.translating {
            let info = try store.write { writer in
                guard let record = try writer.reader.collection(named: name) else { throw EngineError.noCollection(name) }
                try writer.removeCollection(record.number)
                return try Self.info(record)
            }
            try synchronizeCatalog()
            return info
        }
    }

    private func synchronizeCatalog() throws {
        if let keeper { try keeper.synchronizeCatalog() } else { _ = try registry.reload() }
    }

    private static func check(name: String) throws {
        guard !name.isEmpty, !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "/" }) else {
            throw EngineError(.invalid, "A collection's name must not be empty, nor hold a slash or control characters.", field: "name")
        }
        guard IndexFolder.fileName(name).utf8.count <= 200 else {
            throw EngineError(.invalid, "The collection's name is too long; at most 200 characters are possible.", field: "name")
        }
    }

    private static func apply(_ update: CollectionUpdate, to schema: Schema) throws -> Schema {
        var schema = schema
        for name in update.dropped {
            guard let index = schema.fields.firstIndex(where: { $0.name == name }) else {
                throw EngineError(.invalid, "Field `\(name)` is not part of collection schema.", field: name)
            }
            guard schema.defaultSortingField != name else {
                throw EngineError(.invalid, "Field `\(name)` is the default sorting field and cannot be dropped.", field: name)
            }
            schema.fields.remove(at: index)
        }
        for field in update.added {
            guard schema.field(named: field.name) == nil else {
                throw EngineError(
                    .invalid,
                    "Field `\(field.name)` is already part of the schema: To change this field, drop it first before adding it back "
                        + "to the schema.",
                    field: field.name)
            }
            // Documents that are there do not have it.
            var field = field
            if !field.optional, field.name != "id" { field.optional = true }
            schema.fields.append(field)
        }
        _ = try definition(of: schema)
        return schema
    }

    /// The text form of a schema, checked to be readable again.
    private static func definition(of schema: Schema) throws -> JSON {
        let definition = schema.json
        do {
            guard try Schema(json: definition) == schema else {
                throw EngineError(.invalid, "The fields of the collection contradict each other.", field: "fields")
            }
        } catch let error as SearchError {
            throw EngineError(.invalid, error.message, field: "fields")
        }
        return definition
    }

    private static func schema(_ record: CollectionRecord) throws -> Schema {
        do {
            return try Schema(json: try JSON.parse(record.definition))
        } catch {
            throw EngineError(.internal, "The definition of collection `\(record.name)` cannot be read: \(error)")
        }
    }

    private static func info(_ record: CollectionRecord) throws -> CollectionInfo {
        CollectionInfo(
            name: record.name, schema: try schema(record), createdAt: record.createdAt, documentCount: record.documents,
            metadata: record.metadata.flatMap { try? JSON.parse($0) })
    }
}
