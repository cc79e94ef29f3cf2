/// What to do with a value that is not of its field's type; raw values are those of the wire.
public enum DirtyValues: String, Sendable, CaseIterable {
    /// Casts what can be cast without loss (`"12"` to 12, `1` to true); refuses the document otherwise.
    case coerceOrReject = "coerce_or_reject"
    /// Casts what can be cast; drops the value of an optional field otherwise.
    case coerceOrDrop = "coerce_or_drop"
    /// Drops the value of an optional field, without trying to cast it.
    case drop
    /// Refuses the document.
    case reject

    var coerces: Bool { self == .coerceOrReject || self == .coerceOrDrop }
    var drops: Bool { self == .coerceOrDrop || self == .drop }
}
