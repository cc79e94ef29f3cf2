package import ByteStorage

/// The ranking profiles of a collection, from its metadata:
///
/// ```json
/// {"ranking":{"profile":"spring","profiles":{"spring":{"weights":{"title":5,"description":1},"drop_tokens_threshold":40},"plain":{}}}}
/// ```
package struct RankingProfiles: Sendable, Equatable {
    /// Name of the one that counts where a search names none.
    package private(set) var selected: String?
    package private(set) var all: [String: RankingProfile] = [:]

    package init() {}

    /// - Throws: ``EngineError`` with `.invalid`.
    package init(metadata: JSON?) throws(EngineError) {
        guard let ranking = metadata?["ranking"], !ranking.isNull else { return }
        guard case .object(let object) = ranking, case .object(let profiles) = object["profiles"] ?? .object(JSONObject()) else {
            throw EngineError(.invalid, "`ranking` must be an object with `profiles` and the name of one as `profile`.", field: "metadata")
        }
        for member in profiles.members { all[member.key] = try RankingProfile(name: member.key, json: member.value) }
        selected = object["profile"]?.stringValue
        if let selected, all[selected] == nil {
            throw EngineError(.invalid, "There is no ranking profile `\(selected)` to be selected.", field: "metadata")
        }
    }

    /// Metadata that select one profile, `default`, which states when words are dropped.
    package static func metadata(dropThreshold: Int) -> JSON {
        ["ranking": ["profile": "default", "profiles": ["default": ["drop_tokens_threshold": .int(Int64(dropThreshold))]]]]
    }

    /// The profile of a name, or the selected one.
    /// - Throws: ``EngineError`` with `.invalid` for a name that there is none of.
    package func profile(_ name: String?) throws(EngineError) -> RankingProfile? {
        guard let name else { return selected.flatMap { all[$0] } }
        guard let profile = all[name] else {
            throw EngineError(.invalid, "Parameter `ranking_profile`: there is no profile `\(name)`.", field: "ranking_profile")
        }
        return profile
    }
}
