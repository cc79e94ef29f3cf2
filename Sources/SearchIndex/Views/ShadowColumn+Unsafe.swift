import ByteStorage

/// Numbers that stand for a field of a segment in a ``SearchView``, at most one for each document.
///
/// Held in the layout of a ``NumberColumn`` of floats, so that whatever reads columns reads this one.
public final class ShadowColumn: Sendable {
    let column: NumberColumn
    private let region: ByteRegion

    /// - Parameters:
    ///   - count: documents of the segment.
    ///   - value: gives the number of a document; nil where it has none.
    /// - Complexity: O(documents)
    public init(documentCount count: Int, _ value: (UInt32) -> Double?) {
        var keys: [UInt64] = []
        keys.reserveCapacity(count)
        var starts: [UInt32] = []
        starts.reserveCapacity(count + 1)
        for doc in 0..<UInt32(count) {
            starts.append(UInt32(keys.count))
            if let number = value(doc) { keys.append(NumberKey(number).word) }
        }
        starts.append(UInt32(keys.count))
        let isFull = keys.count == count
        let startBytes = isFull ? 0 : ((count + 1) * 4 + 7) / 8 * 8
        // The header of a number column with keys of 8 bytes above 0, then that of its documents: all of them, with maybe no entry.
        let header: [UInt32] = [NumberKind.float.rawValue, 8, 0, 0, UInt32(count), isFull ? 0 : 2, UInt32(keys.count), 0]
        let size = header.count * 4 + startBytes + keys.count * 8
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            _ = unsafe raw.initializeMemory(as: UInt8.self, repeating: 0)
            unsafe header.withUnsafeBytes { unsafe raw.copyMemory(from: $0) }
            if !isFull {
                let target = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[(header.count * 4)...])
                unsafe starts.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
            }
            let target = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[(header.count * 4 + startBytes)...])
            unsafe keys.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
            initialized = size
        }
        region = ByteRegion(copying: bytes)
        do {
            column = try unsafe NumberColumn(Bytes(region.bytes), documentCount: count, what: "a shadow column")
        } catch {
            preconditionFailure("a column that was just laid out can be read: \(error.message)")
        }
    }

    /// Bytes in memory, about.
    public var byteCount: Int { region.count }

    /// The number of a document; nil where it has none.
    public func number(of doc: UInt32) -> Double? { column.key(of: doc, least: true)?.double }
}
