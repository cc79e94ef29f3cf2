/// What the values of an attribute look like.
package enum AttributeType: String, Sendable, CaseIterable {
    case text
    /// Text of few different values, each seen often.
    case choice = "enum"
    /// A number with a unit of one kind: 40 mm, 4.75V.
    case quantity
    case number
    case bool
    case date
    /// Lists of text.
    case list
}
