import HTTPTypes
import Hummingbird

/// Lets pages of other origins read the answers, and answers their preflight requests.
///
/// No cookies are involved: whoever wants an answer needs a key in the request, so any origin may ask. A server without keys
/// answers pages of this machine only.
struct CrossOriginMiddleware: RouterMiddleware {
    typealias Context = SkuaRequestContext

    /// Whether the server asks for no key.
    let isOpen: Bool

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let origin = request.headers[.origin] else { return try await next(request, context) }
        let allowed = !isOpen || LoopbackGuard.isLoopback(origin: origin)
        if request.method == .options, request.headers[.accessControlRequestMethod] != nil {
            var headers: HTTPFields = [.vary: "Origin"]
            if allowed {
                headers[.accessControlAllowOrigin] = isOpen ? origin : "*"
                headers[.accessControlAllowMethods] = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"
                headers[.accessControlAllowHeaders] =
                    request.headers[.accessControlRequestHeaders] ?? "content-type, x-typesense-api-key"
                headers[.accessControlMaxAge] = "86400"
            }
            return Response(status: .noContent, headers: headers)
        }
        var response = try await next(request, context)
        if allowed { response.headers[.accessControlAllowOrigin] = isOpen ? origin : "*" }
        if isOpen { response.headers[.vary] = "Origin" }
        return response
    }
}
