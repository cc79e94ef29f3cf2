import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird
import SearchIndex

/// `/collections/{collection}/documents`: single documents, and changes to all that a filter finds.
struct DocumentRoutes: Sendable {
    let server: SearchServer

    private static let path = "/collections/{collection}/documents"

    func add(to table: inout EndpointTable) {
        let filter = Endpoint.Parameter(
            name: "filter_by", type: "string", summary: "Which documents; must be given.", isRequired: true)
        table.add(
            Endpoint(
                method: .post, path: Self.path, name: "writeDocument", section: .documents,
                summary: "Writes one document; an `id` is made up when it has none.", action: .createDocument,
                otherActions: [.upsertDocument, .updateDocument],
                parameters: WriteOptions.parameters, body: Self.documentBody,
                answer: .init(status: 201, summary: "The document as stored.", schema: Endpoint.schema("Document")),
                failures: [404, 409]),
            write)
        table.add(
            Endpoint(
                method: .patch, path: Self.path, name: "updateDocuments", section: .documents,
                summary: "Merges a partial document into every document that a filter finds.", action: .updateDocument,
                parameters: [filter] + WriteOptions.sharedParameters, body: Self.documentBody,
                answer: .init(summary: "How many were changed.", schema: Self.countSchema("num_updated"))),
            updateMatching)
        table.add(
            Endpoint(
                method: .delete, path: Self.path, name: "deleteDocuments", section: .documents,
                summary: "Removes every document that a filter finds, or all.", action: .deleteDocument,
                parameters: [
                    Endpoint.Parameter(name: "filter_by", type: "string", summary: "Which documents; `id:*` stands for all."),
                    Endpoint.Parameter(
                        name: "truncate", type: "boolean", summary: "Whether to remove all documents.", defaultValue: false),
                ] + WriteOptions.refreshParameters,
                answer: .init(summary: "How many were removed.", schema: Self.countSchema("num_deleted"))),
            deleteMatching)
        table.add(
            Endpoint(
                method: .get, path: Self.path + "/{id}", endsInAnyPath: true, name: "getDocument", section: .documents,
                summary: "One document.", action: .getDocument, isForPeopleToo: true,
                parameters: SearchParameterDocumentation.selection + SearchParameterDocumentation.buyer
                    + SearchParameterDocumentation.notes,
                answer: .init(summary: "The document.", schema: Endpoint.schema("Document"))),
            get)
        table.add(
            Endpoint(
                method: .patch, path: Self.path + "/{id}", endsInAnyPath: true, name: "updateDocument", section: .documents,
                summary: "Merges a partial document into one document.", action: .updateDocument,
                parameters: WriteOptions.sharedParameters, body: Self.documentBody,
                answer: .init(status: 201, summary: "The document as stored.", schema: Endpoint.schema("Document"))),
            update)
        table.add(
            Endpoint(
                method: .delete, path: Self.path + "/{id}", endsInAnyPath: true, name: "deleteDocument", section: .documents,
                summary: "Removes one document.", action: .deleteDocument, parameters: WriteOptions.refreshParameters,
                answer: .init(summary: "The document as it was.", schema: Endpoint.schema("Document"))),
            delete)
    }

    private static let documentBody = Endpoint.Body(mediaTypes: ["application/json"], schema: Endpoint.schema("Document"))

    private static func countSchema(_ name: String) -> JSON {
        ["type": "object", "required": [.string(name)], "properties": .object([name: ["type": "integer"]])]
    }

    @Sendable private func write(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let options = try WriteOptions(context.query, defaultAction: .create)
        guard context.grant.allows(options.permission, on: name) else { throw ServerError.unauthorized }
        let body = try await server.body(of: request)
        let document = try await store(DocumentWrite(options.action, document: body, dirtyValues: options.dirtyValues), in: name, options)
        return .json(document, status: .created)
    }

    @Sendable private func update(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (name, id) = (try context.collection, try context.pathToEnd("id"))
        let options = try WriteOptions(context.query, defaultAction: .update)
        let patch = DocumentWrite(
            .update, document: try await server.body(of: request), id: id, dirtyValues: options.dirtyValues)
        let document = try await store(patch, in: name, options)
        return .json(document, status: .created)
    }

    /// Writes one document and returns it as stored.
    private func store(_ write: DocumentWrite, in collection: String, _ options: WriteOptions) async throws -> [UInt8] {
        try await server.run { engine in
            guard let result = try engine.write(collection, [write], refresh: options.refresh).first else {
                throw ServerError.internal
            }
            if let error = result.error { throw error }
            return result.document
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (name, id) = (try context.collection, try context.pathToEnd("id"))
        let parameters = try context.searchParameters()
        let showsTiers = try parameters.flag("price_tiers") ?? false
        let buyer = try context.grant.buyerOrNone(parameters) ?? (showsTiers ? .anonymous : nil)
        let selection = FieldSelection(include: parameters.list("include_fields"), exclude: parameters.list("exclude_fields"))
        let bytes = try await server.run { engine in
            var bytes: [UInt8] = []
            var selection = selection
            selection.writeOutShortNames(of: try engine.schema(of: name))
            let document =
                if let buyer { try engine.document(name, id: id, for: buyer, showsTiers: showsTiers) } else {
                    try engine.document(name, id: id)
                }
            try selection.write(document, to: &bytes)
            return bytes
        }
        return .json(bytes)
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (name, id) = (try context.collection, try context.pathToEnd("id"))
        let refresh = try WriteOptions(context.query, defaultAction: .delete).refresh
        let document = try await server.run { try $0.delete(name, id: id, refresh: refresh) }
        return .json(document)
    }

    @Sendable private func updateMatching(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (name, filter) = (try context.collection, try requiredFilter(context))
        let patch = try JSON.parse(await server.body(of: request))
        guard patch.objectValue != nil else { throw ServerError.badRequest("The body must be a JSON object.") }
        let options = try WriteOptions(context.query, defaultAction: .update)
        let count = try await server.run { engine in
            try engine.update(name, matching: filter, patch: patch, dirtyValues: options.dirtyValues, refresh: options.refresh)
        }
        return .json { text in text.object { $0.member("num_updated", count) } }
    }

    @Sendable private func deleteMatching(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let parameters = try context.searchParameters()
        // The embedded filter of a scoped key holds for all documents, too.
        let all: FilterExpression? = try parameters.flag("truncate") == true ? try FilterExpression.parse("id:*") : nil
        let (name, filter) = (try context.collection, try parameters.filter() ?? all ?? requiredFilter(context))
        let refresh = try WriteOptions(context.query, defaultAction: .delete).refresh
        let count = try await server.run { try $0.delete(name, matching: filter, refresh: refresh) }
        return .json { text in text.object { $0.member("num_deleted", count) } }
    }

    private func requiredFilter(_ context: SkuaRequestContext) throws(ServerError) -> FilterExpression {
        guard let filter = try context.searchParameters().filter() else {
            throw .badRequest("Parameter `filter_by` must be provided.")
        }
        return filter
    }
}
