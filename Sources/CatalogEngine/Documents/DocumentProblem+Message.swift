import SearchIndex

extension EngineError {
    /// The wire's words for a document that does not fit its schema.
    init(_ problem: DocumentProblem, schema: Schema) {
        let message: String
        if problem.field.isEmpty {
            message = "Bad JSON: not a properly formed document."
        } else if problem.isMissing {
            message = "Field `\(problem.field)` has been declared in the schema, but is not found in the document."
        } else {
            message = Self.mismatch(problem, schema.field(named: problem.field)?.type)
        }
        self.init(.invalid, message, field: problem.field.isEmpty ? nil : problem.field)
        self.problem = problem
    }

    private static func mismatch(_ problem: DocumentProblem, _ type: FieldType?) -> String {
        guard let type else { return "Field `\(problem.field)` must be \(problem.expected)." }
        if type.isArray, problem.found != "array" {
            // The element is at fault unless there is no list at all, which the value's kind alone does not tell.
            return "Field `\(problem.field)` must be an array of \(elementName(type))."
        }
        let name = elementName(type)
        let article = name.hasPrefix("int") || name.hasPrefix("o") ? "an" : "a"
        return "Field `\(problem.field)` must be \(article) \(name)."
    }

    private static func elementName(_ type: FieldType) -> String {
        switch type {
        case .string, .stringArray, .stringified: "string"
        case .int32, .int32Array: "int32"
        case .int64, .int64Array: "int64"
        case .float, .floatArray: "float"
        case .bool, .boolArray: "bool"
        case .object, .objectArray: "object"
        case .auto: "value"
        }
    }
}
