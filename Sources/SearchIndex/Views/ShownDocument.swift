import ByteStorage

/// A document as it is shown, read at most once.
struct ShownDocument {
    let bytes: [UInt8]
    /// Nil where the bytes did not have to be read to be shown.
    private let tree: JSON?

    init(_ bytes: [UInt8], tree: JSON? = nil) {
        self.bytes = bytes
        self.tree = tree
    }

    /// The document as a tree; nil when it is damaged.
    var json: JSON? { tree ?? (try? JSON.parse(bytes)) }
}
