import CatalogEngine

/// What tells the commands of synonyms from those of curation rules.
protocol MerchandisingNames {
    /// Also the name of the command.
    static var kind: MerchandisingImportPlan.Kind { get }
    /// What they list and remove, in words.
    static var plural: String { get }
}

enum SynonymNames: MerchandisingNames {
    static let kind = MerchandisingImportPlan.Kind.synonyms
    static let plural = "synonyms"
}

enum RuleNames: MerchandisingNames {
    static let kind = MerchandisingImportPlan.Kind.rules
    static let plural = "curation rules"
}
