import ByteStorage

/// What the parameters of a search mean; the tests hold this list against what is read.
enum SearchParameterDocumentation {
    typealias Parameter = Endpoint.Parameter

    /// All parameters of a search of one collection.
    static let all =
        words + typing + page + filters + facets + groups + selection + explaining + highlighting + curation + buyer + notes + stock

    /// Parameters that the searches of one request can share.
    static let common = all.map { parameter in
        var parameter = parameter
        parameter.isRequired = false
        return parameter
    }

    private static let words = [
        Parameter(
            name: "q", type: "string",
            summary: "Words; the last one may be unfinished. `\"…\"` is a phrase, `-word` excludes, `*` matches all.",
            isRequired: true),
        Parameter(name: "query_by", type: "string", summary: "Fields to search in, by comma; all text fields without it."),
        Parameter(name: "query_by_weights", type: "string", summary: "A weight between 0 and 127 for each field, by comma."),
        Parameter(
            name: "ranking_profile", type: "string",
            summary:
                "A ranking profile of the collection's metadata, which states weights, order and `drop_tokens_threshold`; the selected one without it."
        ),
    ]

    /// On whose behalf something is asked.
    static let buyer = [
        Parameter(
            name: "customer", type: "string",
            summary: "Code of a company, business unit or associate whose assortment and prices count; needs an admin key."),
        Parameter(name: "currency", type: "string", summary: "Currency of prices, ISO 4217; the customer's own without it."),
        Parameter(name: "quantity", type: "string", summary: "Units wanted, which decides the price tier.", defaultValue: "1"),
    ]

    /// What documents tell of prices besides the net price.
    static let notes = [
        Parameter(
            name: "price_tiers", type: "boolean",
            summary: "Whether documents tell the volume tiers of the buyer's price as `price_tiers`.", defaultValue: false)
    ]

    /// What hits tell of stock besides what is there in all.
    private static let stock = [
        Parameter(
            name: "stock_levels", type: "boolean", summary: "Whether hits tell what lies in which warehouse as `stock_levels`.",
            defaultValue: false)
    ]

    private static let typing = [
        Parameter(
            name: "prefix", type: "string", summary: "Whether the last word may be unfinished; the first of a list counts.",
            defaultValue: "true"),
        Parameter(
            name: "num_typos", type: "string", summary: "Edits allowed in a word, 0 to 2; the first of a list counts.",
            defaultValue: "2"),
        Parameter(
            name: "min_len_1typo", type: "integer", summary: "Characters a word needs for one edit.", defaultValue: 4, minimum: 1,
            maximum: 1000),
        Parameter(
            name: "min_len_2typo", type: "integer", summary: "Characters a word needs for two edits.", defaultValue: 7,
            minimum: 1, maximum: 1000),
        Parameter(
            name: "typo_tokens_threshold", type: "integer", summary: "Typos are tried while fewer documents match.",
            defaultValue: 1, minimum: 0),
        Parameter(
            name: "drop_tokens_threshold", type: "integer", summary: "Words are dropped while fewer documents match.",
            defaultValue: 1, minimum: 0),
    ]

    private static let page = [
        Parameter(name: "page", type: "integer", summary: "Page, from 1.", defaultValue: 1, minimum: 1),
        Parameter(
            name: "per_page", type: "integer", summary: "Hits on a page.", defaultValue: 10, minimum: 0,
            maximum: SearchParameters.maximumPerPage),
        Parameter(name: "offset", type: "integer", summary: "Hits to skip, instead of `page`.", minimum: 0),
        Parameter(
            name: "limit", type: "integer", summary: "Hits to return, instead of `per_page`.", minimum: 0,
            maximum: SearchParameters.maximumPerPage),
        Parameter(
            name: "sort_by", type: "string", summary: "At most three of `field:asc`, `field:desc`, `_text_match:desc`, by comma."),
    ]

    private static let filters = [
        Parameter(
            name: "filter_by", type: "string",
            summary: "Conditions such as ``brand:=[`Acme`,`Beta`] && price:[1..5] && (stock:>0 || made_to_order:true)``.")
    ]

    private static let facets = [
        Parameter(
            name: "facet_by", type: "string",
            summary: "Facets to count: `brand`, `attributes.*`, `price(cheap:[0, 10], dear:[10, ])`, by comma."),
        Parameter(
            name: "max_facet_values", type: "integer", summary: "Values for each facet.", defaultValue: 10, minimum: 0,
            maximum: 1_000_000),
        Parameter(name: "facet_query", type: "string", summary: "Only values of one facet that match: `brand:ac`."),
        Parameter(
            name: "disjunctive_facets", type: "string",
            summary: "Facets of `facet_by`, or `*`, that are counted as if their own filter were not there."),
    ]

    private static let groups = [
        Parameter(name: "group_by", type: "string", summary: "Facet fields whose values gather hits, by comma."),
        Parameter(
            name: "group_limit", type: "integer", summary: "Hits in a group.", defaultValue: 3, minimum: 1, maximum: 99),
        Parameter(
            name: "group_missing_values", type: "boolean", summary: "Whether documents without a value share one group.",
            defaultValue: true),
    ]

    /// Parameters that pick parts of documents.
    static let selection = [
        Parameter(name: "include_fields", type: "string", summary: "Members to write, also nested, by comma; all without it."),
        Parameter(name: "exclude_fields", type: "string", summary: "Members to leave out, also nested, by comma."),
    ]

    private static let explaining = [
        Parameter(
            name: "explain", type: "boolean", summary: "Whether each hit says how it came by its `text_match`.", defaultValue: false)
    ]

    private static let highlighting = [
        Parameter(
            name: "highlight_fields", type: "string", summary: "Fields to mark; the searched ones without it, `none` for none."),
        Parameter(name: "highlight_full_fields", type: "string", summary: "Fields whose whole text is returned marked as well."),
        Parameter(name: "highlight_start_tag", type: "string", summary: "Before a marked word.", defaultValue: "<mark>"),
        Parameter(name: "highlight_end_tag", type: "string", summary: "After a marked word.", defaultValue: "</mark>"),
        Parameter(
            name: "highlight_affix_num_tokens", type: "integer", summary: "Words on each side of a mark in a snippet.",
            defaultValue: 4, minimum: 0, maximum: 1000),
        Parameter(
            name: "snippet_threshold", type: "integer", summary: "Texts of at most so many words are not cut.", defaultValue: 30,
            minimum: 0),
        Parameter(
            name: "enable_highlight_v1", type: "boolean", summary: "Whether to write `highlights` besides `highlight`.",
            defaultValue: true),
    ]

    private static let curation = [
        Parameter(name: "pinned_hits", type: "string", summary: "Documents at fixed places: `id:position`, by comma."),
        Parameter(name: "hidden_hits", type: "string", summary: "Documents that are not returned, by comma."),
        Parameter(
            name: "enable_analytics", type: "boolean", summary: "Whether the query log counts the search.", defaultValue: true),
        Parameter(
            name: "enable_synonyms", type: "boolean", summary: "Whether the collection's synonyms count.", defaultValue: true),
        Parameter(
            name: "enable_overrides", type: "boolean", summary: "Whether the collection's curation rules count.", defaultValue: true),
    ]
}
