import ByteStorage

/// Another number of a document in a field where it has one.
struct NumberChange: Sendable, Equatable {
    let doc: UInt32
    let key: NumberKey
    /// Whether the document writes it without a fraction, as a float may be.
    let isInteger: Bool
}

extension NumberChange {
    /// Reads a number as documents write it.
    /// - Returns: nil where a column of this kind does not take it, or where it would not be written in the same way again.
    init?(_ text: ArraySlice<UInt8>, _ kind: NumberKind, doc: UInt32) {
        guard let value = try? JSON.parse(text) else { return nil }
        switch (kind, value) {
        case (.int, .int(let number)): self.init(doc: doc, key: NumberKey(number), isInteger: true)
        case (.bool, .bool(let flag)): self.init(doc: doc, key: NumberKey(Int64(flag ? 1 : 0)), isInteger: true)
        case (.float, .int(let number)): self.init(doc: doc, key: NumberKey(Double(number)), isInteger: true)
        case (.float, .double(let number)) where !number.isNaN: self.init(doc: doc, key: NumberKey(number), isInteger: false)
        default: return nil
        }
        guard Self.text(key, kind, isInteger: isInteger).elementsEqual(text) else { return nil }
    }

    /// A number as a document writes it.
    static func text(_ key: NumberKey, _ kind: NumberKind, isInteger: Bool) -> [UInt8] {
        switch kind {
        case .int: JSON.int(key.int).serialized()
        case .bool: JSON.bool(key.int != 0).serialized()
        case .float: (isInteger ? Int64(exactly: key.double).map { .int($0) } ?? .double(key.double) : JSON.double(key.double)).serialized()
        }
    }
}
