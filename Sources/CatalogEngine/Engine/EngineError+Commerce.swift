import Commerce

extension EngineError {
    /// What a rule of the domain means for whoever uses the engine.
    init(_ error: CommerceError, field: String? = nil) {
        let code: Code =
            switch error.code {
            case .unknown: .notFound
            case .blocked, .denied: .forbidden
            case .stale: .stale
            case .versionMissing: .versionMissing
            case .stock: .outOfStock
            case .expired: .expired
            case .superseded: .superseded
            case .arrears: .inArrears
            case .credit: .creditRefused
            case .limit, .state: .conflict
            default: .invalid
            }
        self.init(code, error.message.prefix(1).uppercased() + error.message.dropFirst() + ".", field: field)
    }

    /// Wraps what the domain and the store throw; other errors pass.
    static func translatingCommerce<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try translating(body)
        } catch let error as CommerceError {
            throw EngineError(error)
        }
    }
}
