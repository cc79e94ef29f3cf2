import HTTPTypes
import Hummingbird

/// What is known of a request besides its head and body.
struct SkuaRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// What its key allows; nothing until the endpoint has checked it.
    var grant = Grant.nothing
    /// Its query string, decoded; a repeated name keeps its last value.
    var query: [String: String] = [:]

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// A part of the path, decoded.
    /// - Throws: ``ServerError`` 400 when it cannot be decoded.
    func path(_ name: String) throws(ServerError) -> String {
        try QueryString.decodePathSegment(parameters[name[...]] ?? "")
    }

    /// The last part of the path with all that follows it, decoded: an id may hold slashes.
    /// - Throws: ``ServerError`` 400 when it cannot be decoded.
    func pathToEnd(_ name: String) throws(ServerError) -> String {
        guard let rest = parameters[Parameters.recursiveCaptureKey] else { return try path(name) }
        return try path(name) + "/" + QueryString.decodePathSegment(rest)
    }

    /// Who asks, as far as a few seconds of typing need to be told apart: what the client calls its user, else whoever it signs as. It is a
    /// number of this process and leads back to nobody.
    func asker(of request: Request) -> String {
        let user = request.headers[Self.userHeader] ?? query["x-typesense-user-id"]
        var hasher = Hasher()
        hasher.combine(user ?? Authenticator.token(of: request) ?? Authenticator.key(of: request, query: query))
        return String(hasher.finalize())
    }

    private static let userHeader = HTTPField.Name("X-TYPESENSE-USER-ID")!

    /// The collection in the path.
    /// - Throws: ``ServerError`` 400 when it cannot be decoded.
    var collection: String { get throws(ServerError) { try path("collection") } }

    /// The parameters of the query string, ruled by those that the key pins.
    /// - Throws: ``ServerError`` 400 when the key pins something that is no scalar.
    func searchParameters() throws(ServerError) -> SearchParameters {
        var parameters = SearchParameters(query.map { (name: $0.key, value: $0.value) })
        if let pinned = grant.pinned { try parameters.pin(pinned) }
        return parameters
    }
}
