package import ByteStorage
import SearchIndex

extension CurationRule {
    private static let members: Set<String> = [
        "id", "rule", "includes", "excludes", "boosts", "buries", "filter_by", "sort_by", "replace_query", "remove_matched_tokens",
        "filter_curated_hits", "stop_processing", "effective_from_ts", "effective_to_ts", "redirect", "metadata",
    ]

    /// Reads a rule as Typesense writes overrides, with `boosts`, `buries`, `redirect` and buyers besides.
    /// - Throws: ``EngineError`` with `.invalid` that names the member at fault.
    package init(id: String, json: JSON) throws(EngineError) {
        guard case .object(let object) = json else { throw EngineError(.invalid, "A rule must be a JSON object.") }
        for member in object.members where !Self.members.contains(member.key) {
            throw EngineError(.invalid, "Parameter `\(member.key)` is not known in a rule.", field: member.key)
        }
        let reader = RuleReader(object: object)
        self.init(id: id)
        let rule = RuleReader(object: try reader.object("rule") ?? JSONObject())
        for member in rule.object.members
        where !["query", "match", "filter_by", "customer_groups", "companies"].contains(member.key) {
            throw EngineError(.invalid, "Parameter `rule.\(member.key)` is not known in a rule.", field: "rule")
        }
        condition.query = try rule.text("query")
        if let match = try rule.text("match") {
            guard let known = CurationCondition.Match(rawValue: match) else {
                throw EngineError(.invalid, "Parameter `rule.match` must be `exact` or `contains`.", field: "rule")
            }
            condition.match = known
        }
        condition.filter = try rule.filter("filter_by")
        condition.customerGroups = try rule.texts("customer_groups")
        condition.companies = try rule.texts("companies")
        condition.from = try reader.integer("effective_from_ts")
        condition.until = try reader.integer("effective_to_ts")
        effect.pins = try reader.pins("includes")
        effect.hides = try reader.ids("excludes")
        effect.boosts = try reader.targets("boosts")
        effect.buries = try reader.targets("buries")
        effect.filter = try reader.filter("filter_by")
        if let text = try reader.text("sort_by") {
            effect.sortText = text
            do { effect.sort = try SortKey.parse(text) } catch { throw EngineError(.invalid, error.message, field: "sort_by") }
        }
        effect.replacement = try reader.text("replace_query")
        effect.removesMatchedWords = try reader.flag("remove_matched_tokens") ?? (effect.filter != nil && condition.query != nil)
        effect.redirect = try reader.text("redirect")
        isLast = try reader.flag("stop_processing") ?? true
        metadata = object["metadata"]
        // Pins always have to pass the filter here; a rule that wants it otherwise must not seem to be followed.
        guard try reader.flag("filter_curated_hits") != false else {
            throw EngineError(
                .invalid, "Pinned hits always have to pass the filter; `filter_curated_hits` cannot be false.", field: "filter_curated_hits"
            )
        }
        guard effect != CurationEffect() || metadata != nil else {
            throw EngineError(
                .invalid,
                "The rule does nothing: it needs one of `includes`, `excludes`, `boosts`, `buries`, `filter_by`, `sort_by`, `replace_query`, "
                    + "`redirect` or `metadata`.")
        }
    }

    /// The rule as ``init(id:json:)`` reads it, with its id.
    package var json: JSON {
        var rule = JSONObject()
        if let query = condition.query {
            rule["query"] = .string(query)
            rule["match"] = .string(condition.match.rawValue)
        }
        if let filter = condition.filter { rule["filter_by"] = .string(filter.text) }
        if !condition.customerGroups.isEmpty { rule["customer_groups"] = .array(condition.customerGroups.map(JSON.string)) }
        if !condition.companies.isEmpty { rule["companies"] = .array(condition.companies.map(JSON.string)) }
        var object: JSONObject = ["id": .string(id), "rule": .object(rule)]
        object["includes"] = .array(effect.pins.map { ["id": .string($0.id), "position": .int(Int64($0.position))] })
        object["excludes"] = .array(effect.hides.map { ["id": .string($0)] })
        if !effect.boosts.isEmpty { object["boosts"] = .array(effect.boosts.map(\.json)) }
        if !effect.buries.isEmpty { object["buries"] = .array(effect.buries.map(\.json)) }
        if let filter = effect.filter { object["filter_by"] = .string(filter.text) }
        if let sort = effect.sortText { object["sort_by"] = .string(sort) }
        if let replacement = effect.replacement { object["replace_query"] = .string(replacement) }
        if effect.removesMatchedWords { object["remove_matched_tokens"] = true }
        if let redirect = effect.redirect { object["redirect"] = .string(redirect) }
        if let from = condition.from { object["effective_from_ts"] = .int(from) }
        if let until = condition.until { object["effective_to_ts"] = .int(until) }
        object["stop_processing"] = .bool(isLast)
        if let metadata { object["metadata"] = metadata }
        return .object(object)
    }
}

extension CurationEffect.Target {
    fileprivate var json: JSON {
        switch self {
        case .document(let id): ["id": .string(id)]
        case .filter(let filter): ["filter_by": .string(filter.text)]
        }
    }
}
