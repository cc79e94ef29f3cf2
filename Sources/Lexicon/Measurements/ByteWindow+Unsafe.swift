/// Bytes that somebody else keeps alive; reading beside them gives 0.
@safe
struct ByteWindow {
    private let bytes: UnsafeBufferPointer<UInt8>
    let count: Int

    /// - Parameter bytes: must outlive the window.
    @unsafe
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe self.bytes = unsafe bytes
        count = bytes.count
    }

    @inline(__always)
    subscript(index: Int) -> UInt8 {
        // The comparison keeps the index in 0..<count: negative ones are large without a sign.
        UInt(bitPattern: index) < UInt(bitPattern: count) ? unsafe bytes[index] : 0
    }
}

extension Measurements {
    /// Calls back with each measurement of a text.
    /// - Complexity: O(bytes in the text)
    package func forEach(in utf8: Span<UInt8>, _ body: (Measurement) -> Void) {
        guard Self.hasNumber(utf8) else { return }
        unsafe utf8.withUnsafeBufferPointer { buffer in
            var reader = MeasureReader(unsafe ByteWindow(buffer), self)
            while let found = reader.next() { body(found) }
        }
    }
}
