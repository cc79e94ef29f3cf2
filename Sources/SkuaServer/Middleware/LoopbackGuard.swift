import HTTPTypes
import Hummingbird

/// Keeps a server without keys for the people of this machine.
///
/// Any web page can make a browser send requests to 127.0.0.1. So requests that a page of another origin sent are refused, and
/// so are those for a foreign host name, which a name server can point at 127.0.0.1.
struct LoopbackGuard: RouterMiddleware {
    typealias Context = SkuaRequestContext

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if let origin = request.headers[.origin], !Self.isLoopback(origin: origin) {
            throw ServerError.forbidden("A server without an API key answers pages of this machine only. Start it with --api-key.")
        }
        if let authority = request.head.authority, !Self.isLoopback(Self.host(of: authority)) {
            throw ServerError.forbidden("A server without an API key answers to `localhost` only. Start it with --api-key.")
        }
        return try await next(request, context)
    }

    /// Whether a host name or address is this machine's own.
    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host.hasSuffix(".localhost") || host == "::1" || host == "[::1]" || isLoopbackIPv4(host)
    }

    private static func isLoopbackIPv4(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Whether an `Origin` header names a page of this machine.
    static func isLoopback(origin: String) -> Bool {
        guard let schemeEnd = origin.firstRange(of: "://") else { return false }
        return isLoopback(host(of: String(origin[schemeEnd.upperBound...])))
    }

    /// The host of `host:port`.
    private static func host(of authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return String(authority[...end]) }
        return String(authority.prefix { $0 != ":" })
    }
}
