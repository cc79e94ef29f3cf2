import ArgumentParser
import CatalogEngine

struct ImportRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Bring curation rules in from JSON or JSON lines.",
        discussion: """
            A rule says when it applies (rule: query, match, filter_by, customer_groups, companies; effective_from_ts, effective_to_ts) \
            and what it does: pin (includes), hide (excludes), raise (boosts), lower (buries), narrow (filter_by), replace_query, \
            redirect. The shape is that of the HTTP endpoint's overrides.

            EXAMPLES:
              skua import rules rules.jsonl
              echo '{"id":"bolts","rule":{"query":"bolt"},"includes":[{"id":"HX-M8","position":1}]}' | skua import rules -

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @OptionGroup var options: MerchandisingImportOptions

    func run() throws { try options.run(.rules) }
}
