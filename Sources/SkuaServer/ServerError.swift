/// A request that cannot be answered: an HTTP status, and a sentence for the caller that says how to mend it.
package struct ServerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// HTTP status code, 400...599.
    package var status: Int
    /// What went wrong; it never holds file paths, stack traces or other customers' data.
    package var message: String
    /// What went wrong in a word, for programs; the commerce resources state it.
    package var code: String?
    /// The member of the body or the parameter that is at fault.
    package var field: String?
    /// Seconds after which a retry makes sense, where waiting helps.
    package var retryAfter: Int?

    package init(status: Int, _ message: String, code: String? = nil, field: String? = nil, retryAfter: Int? = nil) {
        self.status = status
        self.message = message
        self.code = code
        self.field = field
        self.retryAfter = retryAfter
    }

    package var description: String { "\(status) \(message)" }
}

extension ServerError {
    /// 400: the request cannot be understood.
    package static func badRequest(_ message: String) -> ServerError { ServerError(status: 400, message) }

    /// 401 with the words that clients know.
    package static let unauthorized = ServerError(
        status: 401, "Forbidden - a valid `x-typesense-api-key` header must be sent.")

    /// 401 for a session that has ended, and where only a session will do.
    package static let signedOut = ServerError(
        status: 401, "Sign in first: `POST /v1/sessions`, then send the token as `Authorization: Bearer …`.")

    /// 403: understood, and refused whatever the key.
    package static func forbidden(_ message: String) -> ServerError { ServerError(status: 403, message) }

    /// 404: no such route, collection, document or key.
    package static func notFound(_ message: String = "Not found.") -> ServerError { ServerError(status: 404, message) }

    /// 413: a body, a line or a header that is too large.
    package static func tooLarge(_ message: String) -> ServerError { ServerError(status: 413, message) }

    /// 422: well-formed, but outside of the bounds.
    package static func outOfBounds(_ message: String) -> ServerError { ServerError(status: 422, message) }

    /// 408: the body took too long to arrive.
    package static let requestTimeout = ServerError(
        status: 408, "The request body did not arrive in time. Send it faster, or in smaller parts.")

    /// 503: the answer took too long.
    package static let timeLimit = ServerError(
        status: 503, "The request took longer than the server's time limit. Narrow it, or try again later.", retryAfter: 1)

    /// 503: too many requests are waiting already.
    package static let overloaded = ServerError(
        status: 503, "The server is busy: too many requests are waiting. Try again in a second.", retryAfter: 1)

    /// 503: the server is about to stop.
    package static let shuttingDown = ServerError(status: 503, "The server is shutting down.", retryAfter: 1)

    /// 500: ours, not the caller's; details are in the log only.
    package static let `internal` = ServerError(status: 500, "Internal error. The server's log says more.")
}
