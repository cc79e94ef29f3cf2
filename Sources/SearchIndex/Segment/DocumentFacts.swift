/// What a document says under a schema, flattened: the single reading of JSON that indexing and checking share.
enum FieldFact {
    /// Words to search, and a facet value where the field has facets or sorts.
    case text(String)
    case int(Int64)
    case float(Double)
    case bool(Bool)
    /// A number with a unit; `text` is how it is shown.
    case quantity(Double, unit: String)
}
