import ByteStorage

/// The shapes of a ``ShapeTable`` cut at their values, so that a document is put together without looking at each byte of its shape.
///
/// The quotation marks around texts belong to the pieces.
@safe struct ShapePieces: @unchecked Sendable {
    // Unchecked only for the pointer, into bytes that are never written again and live as long as `region`.

    /// What comes behind a piece.
    enum Follower: UInt32 {
        case end, text, number
    }

    /// Some bytes of a shape and what comes behind them.
    struct Piece {
        /// Two bits for the follower, the length above them.
        private let packed: UInt32
        let start: UInt32

        init(start: Int, count: Int, _ follower: Follower) {
            self.start = UInt32(start)
            packed = UInt32(count) << 2 | follower.rawValue
        }

        @inline(__always)
        var count: Int { Int(packed >> 2) }

        @inline(__always)
        var follower: Follower { Follower(rawValue: packed & 3) ?? .end }
    }

    private let region: ByteRegion
    private let bytes: UnsafeRawPointer
    private let pieces: [Piece]
    /// The first piece of each shape.
    private let firsts: [Int]

    /// - Complexity: O(bytes of the shapes)
    init(_ table: ShapeTable) {
        var bytes: [UInt8] = []
        var pieces: [Piece] = []
        var firsts: [Int] = []
        for shape in table.shapes {
            firsts.append(pieces.count)
            var start = bytes.count
            func end(_ follower: Follower) {
                pieces.append(Piece(start: start, count: bytes.count - start, follower))
                start = bytes.count
            }
            for at in shape {
                switch table.bytes[at] {
                case DocumentShape.textMark:
                    bytes.append(0x22)
                    end(.text)
                    bytes.append(0x22)
                case DocumentShape.numberMark: end(.number)
                case let byte: bytes.append(byte)
                }
            }
            end(.end)
        }
        // So that the last ones can be moved like the others.
        bytes += [UInt8](repeating: 0, count: TextSink.step)
        region = ByteRegion(copying: bytes)
        unsafe self.bytes = region.bytes.baseAddress.unsafelyUnwrapped
        (self.pieces, self.firsts) = (pieces, firsts)
    }

    var count: Int { firsts.count }

    /// Calls back with the bytes of each piece of a shape, of which a step can be read, and what comes behind them.
    @unsafe @inline(__always)
    func forEachPiece(of shape: Int, _ body: (_ start: UnsafeRawPointer, _ count: Int, _ follower: Follower) -> Void) {
        unsafe pieces.withUnsafeBufferPointer { pieces in
            // The last piece of each shape has no follower.
            var index = firsts[shape]
            while true {
                let piece = unsafe pieces[index]
                unsafe body(bytes + Int(piece.start), piece.count, piece.follower)
                if piece.follower == .end { return }
                index &+= 1
            }
        }
    }
}
