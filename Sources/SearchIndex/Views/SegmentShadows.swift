/// The columns of a segment that a view replaces; a name with nil has no value in any document.
struct SegmentShadows: Sendable {
    let columns: [String: NumberColumn?]
    /// Keep the memory of the columns alive.
    let owners: [ShadowColumn]
    /// The same for fields of text.
    var texts: [String: ShadowTexts?] = [:]
    /// What some documents get on top of their text score.
    var bonuses: DocumentBonuses?

    /// Names of all replaced fields.
    var names: [String] { columns.keys + Array(texts.keys) }
}
