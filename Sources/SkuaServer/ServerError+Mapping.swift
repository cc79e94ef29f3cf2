import ByteStorage
import CatalogEngine
import SearchIndex

extension ServerError {
    /// The answer to an error from any layer below; what is ours becomes a 5xx without details.
    package init(mapping error: any Error) {
        switch error {
        case let error as ServerError: self = error
        case let error as SearchError: self.init(error)
        case let error as EngineError: self.init(error)
        case let error as JSONSyntaxError: self = .badRequest("Bad JSON: \(error.description).")
        case is CancellationError: self = .timeLimit
        default: self = .internal
        }
    }

    private init(_ error: SearchError) {
        switch error.code {
        case .syntax, .document: self = .badRequest(error.message)
        case .field: self = .notFound(error.message)
        case .parameter: self = .outOfBounds(error.message)
        case .corrupt, .tooNew, .tooOld:
            self.init(status: 503, "The index of the collection is damaged and is being rebuilt.", retryAfter: 5)
        default: self = .internal
        }
    }

    private init(_ error: EngineError) {
        switch error.code {
        case .notFound: self = .notFound(error.message)
        case .alreadyExists, .conflict: self.init(status: 409, error.message)
        case .invalid: self = .badRequest(error.message)
        case .forbidden: self = .forbidden(error.message)
        case .unavailable: self.init(status: 503, error.message, retryAfter: 2)
        case .unauthorized: self.init(status: 401, error.message)
        case .stale: self.init(status: 412, error.message)
        case .versionMissing: self.init(status: 428, error.message)
        case .keyReused: self.init(status: 422, error.message, code: "key_reused")
        case .outOfStock: self.init(status: 409, error.message, code: "out_of_stock")
        case .expired: self.init(status: 409, error.message, code: "quote_expired")
        case .superseded: self.init(status: 409, error.message, code: "superseded")
        case .creditRefused: self.init(status: 409, error.message, code: "credit_refused")
        case .inArrears: self.init(status: 409, error.message, code: "in_arrears")
        case .tooManyAttempts: self.init(status: 429, error.message, retryAfter: error.retryAfter)
        default: self = .internal
        }
    }

    /// The same error as the commerce resources write it: with a code and the field at fault.
    init(commerce error: any Error) {
        self.init(mapping: error)
        if let error = error as? EngineError { field = field ?? error.field }
        code = code ?? Self.codes[status] ?? (status < 500 ? "invalid" : "internal")
    }

    private static let codes = [
        400: "invalid", 401: "unauthorized", 403: "forbidden", 404: "not_found", 408: "timeout", 409: "conflict", 412: "stale",
        413: "too_large", 422: "invalid", 428: "version_missing", 429: "too_many_attempts", 500: "internal", 503: "unavailable",
    ]

    /// Whether the fault is the server's own and its cause belongs in the log.
    package var isInternal: Bool { status == 500 }
}
