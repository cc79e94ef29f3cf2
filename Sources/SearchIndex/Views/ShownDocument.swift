import ByteStorage

/// A document as it is shown, read at most once.
struct ShownDocument {
    let bytes: [UInt8]
    /// Nil while nobody had to read the bytes.
    private var tree: JSON?

    init(_ bytes: [UInt8], tree: JSON? = nil) {
        self.bytes = bytes
        self.tree = tree
    }

    /// The document as a tree; nil when it is damaged.
    var json: JSON? {
        mutating get {
            if tree == nil { tree = try? JSON.parse(bytes) }
            return tree
        }
    }
}
