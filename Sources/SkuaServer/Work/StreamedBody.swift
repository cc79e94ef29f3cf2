/// Gathers pieces of a body and sends them in chunks.
struct StreamedBody {
    let pipe: BlockingPipe
    /// From so many bytes on a chunk is sent.
    let chunkBytes: Int
    private var chunk: [UInt8] = []

    init(pipe: BlockingPipe, chunkBytes: Int) {
        self.pipe = pipe
        self.chunkBytes = chunkBytes
    }

    /// Appends what `write` appends; sends the chunk when it is large enough.
    /// - Throws: ``BlockingPipe/Broken`` when nobody takes it any more.
    mutating func append(_ write: (inout [UInt8]) throws -> Void) throws {
        try write(&chunk)
        if chunk.count >= chunkBytes { try flush() }
    }

    /// Appends one JSON object and a line feed.
    mutating func appendLine(_ write: (inout JSONText) throws -> Void) throws {
        var line = JSONText()
        try line.object { text in try write(&text) }
        try append { chunk in
            chunk += line.bytes
            chunk.append(UInt8(ascii: "\n"))
        }
    }

    /// Sends what is left.
    mutating func flush() throws {
        guard !chunk.isEmpty else { return }
        try pipe.send(chunk)
        chunk.removeAll(keepingCapacity: true)
    }
}
