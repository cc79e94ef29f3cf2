/// Gathers the bytes of an answer and hands them on in pieces of a size that is worth sending.
struct StreamedChunks {
    private let pipe: BlockingPipe
    private var chunk: [UInt8] = []

    /// Bytes that are sent at a time.
    private static let size = 64 << 10

    init(to pipe: BlockingPipe) {
        self.pipe = pipe
    }

    /// Adds what `body` writes at the end of the bytes that wait.
    /// - Throws: `BlockingPipe.Broken` when nobody takes any more.
    mutating func append(_ body: (inout [UInt8]) throws -> Void) throws {
        try body(&chunk)
        guard chunk.count >= Self.size else { return }
        try pipe.send(chunk)
        chunk.removeAll(keepingCapacity: true)
    }

    /// Hands on what is left.
    func finish() throws {
        if !chunk.isEmpty { try pipe.send(chunk) }
    }
}
