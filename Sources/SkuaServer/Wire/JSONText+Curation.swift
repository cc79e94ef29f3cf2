import ByteStorage
import CatalogEngine

extension JSONText {
    /// Writes what a curation rule did to a document.
    mutating func write(_ effect: RuleEffect) {
        object("rule") { text in
            text.member("effect", effect.kind.rawValue)
            text.member("id", effect.rule)
        }
    }

    /// Writes what the rules that applied have for the shop front; nothing where there are none.
    mutating func write(_ rules: [SearchAnswer.Rule]) {
        guard !rules.isEmpty else { return }
        var metadata = JSONObject()
        for rule in rules {
            for member in rule.metadata?.objectValue?.members ?? [] where metadata[member.key] == nil {
                metadata[member.key] = member.value
            }
        }
        if !metadata.isEmpty { member("metadata", .object(metadata)) }
        if let redirect = rules.lazy.compactMap(\.redirect).first { member("redirect", redirect) }
        member("rules", rules.map(\.id))
    }
}
