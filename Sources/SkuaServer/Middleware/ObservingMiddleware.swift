import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Turns errors into answers, and measures and logs every request.
///
/// The log names the route and never what was asked: no query string, no ids, no addresses, no keys.
struct ObservingMiddleware: RouterMiddleware {
    typealias Context = SkuaRequestContext

    let metrics: ServerMetrics

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = Response(mapping: error, logger: context.logger, isCommerce: request.uri.path.hasPrefix("/v1/"))
        }
        let seconds = (ContinuousClock.now - start).seconds
        let route = context.endpointPath ?? "NotFound"
        metrics.record(method: request.method.rawValue, route: route, status: Int(response.status.code), seconds: seconds)
        context.logger.log(
            level: response.status.code >= 500 ? .warning : .debug, "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(route)", "status": "\(response.status.code)",
                "ms": "\(Int(seconds * 1000))",
            ])
        return response
    }
}

extension Response {
    /// The answer to an error; the cause of one of our own goes to the log only.
    /// - Parameter isCommerce: whether the answer has a code and the field at fault, besides the message.
    init(mapping error: any Error, logger: Logger, isCommerce: Bool = false) {
        var mapped: ServerError
        if let error = error as? HTTPError {
            mapped = ServerError(status: Int(error.status.code), error.status.code == 404 ? "Not found." : error.status.reasonPhrase)
        } else {
            mapped = ServerError(mapping: error)
        }
        if isCommerce { mapped = ServerError(commerce: error is HTTPError ? mapped : error) }
        if mapped.isInternal { logger.error("request failed", metadata: ["error": "\(error)"]) }
        self.init(mapped)
    }

    /// `{"message":…}` with its status, and code and field where they are stated.
    init(_ error: ServerError) {
        var text = JSONText()
        text.object { text in
            text.member("message", error.message)
            if let code = error.code { text.member("code", code) }
            if let field = error.field { text.member("field", field) }
        }
        self = .json(text.bytes, status: HTTPResponse.Status(code: error.status))
        if let seconds = error.retryAfter { headers[.retryAfter] = String(seconds) }
    }

    /// JSON text, ready to send.
    static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// JSON text that a body builds.
    static func json<Failure: Error>(
        status: HTTPResponse.Status = .ok, _ body: (inout JSONText) throws(Failure) -> Void
    ) throws(Failure) -> Response {
        var text = JSONText()
        try body(&text)
        return .json(text.bytes, status: status)
    }
}
