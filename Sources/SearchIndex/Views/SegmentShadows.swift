/// The columns of a segment that a view replaces; a name with nil has no value in any document.
struct SegmentShadows: Sendable {
    let numbers: [String: ShadowNumbers?]
    /// The same for fields of text.
    var texts: [String: ShadowTexts?] = [:]
    /// What some documents get on top of their text score.
    var bonuses: DocumentBonuses?

    /// Names of all replaced fields.
    var names: [String] { numbers.keys + Array(texts.keys) }
}
