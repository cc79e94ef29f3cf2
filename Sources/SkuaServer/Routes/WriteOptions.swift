import ByteStorage
import CatalogEngine

/// How documents are written: the query parameters that single writes and imports share.
struct WriteOptions: Sendable {
    var action: DocumentWrite.Action
    var dirtyValues: DirtyValues
    var refresh: Refresh
    /// Whether an import repeats each document in its answer.
    var returnsDocument: Bool
    /// Whether an import says the id of each document in its answer.
    var returnsID: Bool

    /// - Throws: ``ServerError`` 400 that names the parameter.
    init(_ query: [String: String], defaultAction: DocumentWrite.Action) throws(ServerError) {
        let parameters = SearchParameters(query.map { (name: $0.key, value: $0.value) })
        action = try Self.choice("action", in: query, of: Self.actions) ?? defaultAction
        dirtyValues = try Self.choice("dirty_values", in: query, of: Self.dirtyValues) ?? .coerceOrReject
        refresh = try Self.choice("refresh", in: query, of: Self.refreshes) ?? .wait
        returnsDocument = try parameters.flag("return_doc") ?? false
        returnsID = try parameters.flag("return_id") ?? false
    }

    /// What a key must allow for a single write of this kind.
    var permission: Action {
        switch action {
        case .create: .createDocument
        case .update: .updateDocument
        case .delete: .deleteDocument
        default: .upsertDocument
        }
    }

    private static let actions: [(String, DocumentWrite.Action)] = DocumentWrite.Action.allCases.filter { $0 != .delete }
        .map { ($0.rawValue, $0) }
    private static let dirtyValues: [(String, DirtyValues)] = DirtyValues.allCases.map { ($0.rawValue, $0) }
    private static let refreshes: [(String, Refresh)] = [Refresh.wait, .eventually].map { ($0.rawValue, $0) }

    private static func choice<Value>(
        _ name: String, in query: [String: String], of choices: [(String, Value)]
    ) throws(ServerError) -> Value? {
        guard let text = query[name], !text.isEmpty else { return nil }
        guard let choice = choices.first(where: { $0.0 == text.lowercased() }) else {
            throw .badRequest("Parameter `\(name)` must be one of \(choices.map { "`\($0.0)`" }.joined(separator: ", ")).")
        }
        return choice.1
    }
}

extension WriteOptions {
    /// Documentation of the parameters of a single write.
    static var parameters: [Endpoint.Parameter] {
        [
            Endpoint.Parameter(
                name: "action", type: "string", summary: "What to do with a document whose `id` exists, or does not.",
                choices: actions.map(\.0), defaultValue: "create")
        ] + sharedParameters
    }

    /// Documentation of the parameters of every write of documents.
    static var sharedParameters: [Endpoint.Parameter] {
        [
            Endpoint.Parameter(
                name: "dirty_values", type: "string", summary: "What to do with values of another type than their field.",
                choices: dirtyValues.map(\.0), defaultValue: "coerce_or_reject")
        ] + refreshParameters
    }

    /// Documentation of `refresh`.
    static var refreshParameters: [Endpoint.Parameter] {
        [
            Endpoint.Parameter(
                name: "refresh", type: "string", summary: "Whether to answer only when searches see the change.",
                choices: refreshes.map(\.0), defaultValue: "wait")
        ]
    }

    /// Documentation of the parameters of an import.
    static var importParameters: [Endpoint.Parameter] {
        parameters + [
            Endpoint.Parameter(
                name: "return_doc", type: "boolean", summary: "Whether to repeat each document.", defaultValue: false),
            Endpoint.Parameter(
                name: "return_id", type: "boolean", summary: "Whether to say each `id`.", defaultValue: false),
            Endpoint.Parameter(
                name: "batch_size", type: "integer", summary: "Documents in one transaction.", defaultValue: 1000, minimum: 1,
                maximum: 10_000),
        ]
    }
}
