package import ByteStorage
package import SearchIndex

/// How a collection's searches are ranked, under a name: what its fields weigh, and what decides beside the words.
package struct RankingProfile: Sendable, Equatable {
    package var name: String
    /// 1...127 by text field, 0 for one that is not searched; fields that are not named weigh what the schema says.
    package var weights: [String: Int] = [:]
    /// The order where neither the search nor a rule has one.
    package var sort: [SortKey] = []
    /// Words are dropped while fewer documents match with all, where the search states no number; nil for the usual one.
    package var dropThreshold: Int?
    private static let keys = ["weights", "sort_by", "drop_tokens_threshold"]

    package init(name: String) {
        self.name = name
    }

    /// Reads `{"weights":{"title":5,"brand":2},"sort_by":"_text_match:desc,stock:desc","drop_tokens_threshold":40}`.
    /// - Throws: ``EngineError`` with `.invalid` that names the profile.
    package init(name: String, json: JSON) throws(EngineError) {
        self.init(name: name)
        func error(_ what: String) -> EngineError {
            EngineError(.invalid, "Ranking profile `\(name)`: \(what).", field: "metadata")
        }
        guard case .object(let object) = json else {
            throw error("it must be an object with `weights`, `sort_by` or `drop_tokens_threshold`")
        }
        for member in object.members where !Self.keys.contains(member.key) { throw error("`\(member.key)` is not known") }
        if let weights = object["weights"] {
            guard case .object(let weights) = weights else { throw error("`weights` must be an object") }
            for member in weights.members {
                guard let weight = member.value.intValue, (0...127).contains(weight) else {
                    throw error("the weight of `\(member.key)` must be a whole number between 0 and 127")
                }
                self.weights[member.key] = Int(weight)
            }
        }
        if let threshold = object["drop_tokens_threshold"], !threshold.isNull {
            guard let number = threshold.intValue, number >= 0 else {
                throw error("`drop_tokens_threshold` must be a whole number, 0 or more")
            }
            dropThreshold = Int(number)
        }
        if let text = object["sort_by"]?.stringValue {
            do { sort = try SortKey.parse(text) } catch { throw EngineError(.invalid, error.message, field: "metadata") }
        }
    }

    /// The request with this ranking, as far as it states none of its own.
    func apply(to request: inout SearchRequest, _ schema: Schema) {
        if !weights.isEmpty {
            if request.queryFields.isEmpty {
                let names = schema.textFieldNames.filter { weights[$0] != 0 }
                request.queryFields = names.map { QueryField(name: $0, weight: weights[$0] ?? 0) }
            } else {
                for index in request.queryFields.indices where request.queryFields[index].weight == 0 {
                    request.queryFields[index].weight = weights[request.queryFields[index].name] ?? 0
                }
            }
        }
        if request.sort.isEmpty { request.sort = sort }
        if let dropThreshold, request.typing.statedDropThreshold == nil { request.typing.dropThreshold = dropThreshold }
    }
}
