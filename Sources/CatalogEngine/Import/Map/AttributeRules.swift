/// Which parts of a record become attributes, and under what names.
package struct AttributeRules: Sendable {
    package enum Source: Sendable {
        /// None but those that are added.
        case none
        /// The members of the object at a path.
        case object(FieldPath)
        /// All members of the record that nothing else in the map reads.
        case rest
    }

    /// How the name of an attribute comes from the name in the feed.
    package enum Naming: String, Sendable, CaseIterable {
        case unchanged
        /// `usb_2_0_ports` becomes `Usb 2 0 ports`.
        case sentence
    }

    /// A prefix that is taken off names, with the type that it tells.
    package struct Prefix: Sendable {
        package var text: String
        package var type: TypeRule?

        package init(text: String, type: TypeRule?) {
            self.text = text
            self.type = type
        }
    }

    package var source = Source.none
    /// Names as they are in the feed; all others are left out, if any is given.
    package var only: [NamePattern] = []
    package var exclude: [NamePattern] = []
    package var prefixes: [Prefix] = []
    package var naming = Naming.unchanged
    /// Names in the feed by the attribute's name; goes before `prefixes` and `naming`.
    package var rename: [String: String] = [:]
    /// Further attributes by rules like those of fields.
    package var add: [ValueRule.Member] = []

    package init() {}
}
