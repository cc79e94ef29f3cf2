import ByteStorage

/// Numbers that stand for a field of a segment in a ``SearchView``, at most one for each document.
///
/// Held in the layout of a ``NumberColumn`` of floats, so that whatever reads columns reads this one.
public final class ShadowColumn: Sendable {
    let column: NumberColumn
    private let region: ByteRegion
    private let documentCount: Int
    /// Whether every document has a number.
    private let isFull: Bool
    /// Where the numbers begin in the region.
    private let numbersOffset: Int

    /// - Parameters:
    ///   - count: documents of the segment.
    ///   - value: gives the number of a document; nil where it has none.
    /// - Complexity: O(documents)
    public convenience init(documentCount count: Int, _ value: (UInt32) -> Double?) {
        var keys: [UInt64] = []
        keys.reserveCapacity(count)
        var starts: [UInt32] = []
        starts.reserveCapacity(count + 1)
        for doc in 0..<UInt32(count) {
            starts.append(UInt32(keys.count))
            if let number = value(doc) { keys.append(NumberKey(number).word) }
        }
        starts.append(UInt32(keys.count))
        self.init(count, keys, starts: keys.count == count ? nil : starts)
    }

    /// - Parameter starts: the first number of each document and the end; nil where each has one.
    private convenience init(_ count: Int, _ keys: [UInt64], starts: [UInt32]?) {
        let startBytes = starts == nil ? 0 : ((count + 1) * 4 + 7) / 8 * 8
        // The header of a number column with keys of 8 bytes above 0, then that of its documents: all of them, with maybe no entry.
        let header: [UInt32] = [NumberKind.float.rawValue, 8, 0, 0, UInt32(count), starts == nil ? 0 : 2, UInt32(keys.count), 0]
        let offset = header.count * 4 + startBytes
        let region = unsafe ByteRegion(byteCount: offset + keys.count * 8) { raw in
            unsafe header.withUnsafeBytes { unsafe raw.copyMemory(from: $0) }
            if let starts {
                // The last four may be padding.
                unsafe raw.storeBytes(of: 0, toByteOffset: offset - 4, as: UInt32.self)
                let target = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[(header.count * 4)...])
                unsafe starts.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
            }
            let target = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[offset...])
            unsafe keys.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
        }
        self.init(region, count, isFull: starts == nil, numbersOffset: offset)
    }

    /// The numbers of some documents.
    /// - Parameters:
    ///   - docs: ascending.
    ///   - numbers: one for each of them; nil where it has none.
    convenience init(documentCount count: Int, docs: [UInt32], _ numbers: [Double?]) {
        var kept: [UInt32] = []
        var keys: [UInt64] = []
        kept.reserveCapacity(docs.count)
        keys.reserveCapacity(docs.count)
        for (doc, number) in zip(docs, numbers) {
            guard let number else { continue }
            kept.append(doc)
            keys.append(NumberKey(number).word)
        }
        // As below, but with the documents that have a number, each one.
        let header: [UInt32] = [NumberKind.float.rawValue, 8, 0, 0, UInt32(kept.count), 1, UInt32(kept.count), 0]
        let offset = header.count * 4 + (kept.count * 4 + 7) / 8 * 8
        let region = unsafe ByteRegion(byteCount: offset + keys.count * 8) { raw in
            unsafe header.withUnsafeBytes { unsafe raw.copyMemory(from: $0) }
            // The last four may be padding.
            if !kept.isEmpty { unsafe raw.storeBytes(of: 0, toByteOffset: offset - 4, as: UInt32.self) }
            let documents = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[(header.count * 4)...])
            unsafe kept.withUnsafeBytes { unsafe documents.copyMemory(from: $0) }
            let target = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[offset...])
            unsafe keys.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
        }
        self.init(region, count, isFull: false, numbersOffset: offset)
    }

    private init(_ region: ByteRegion, _ count: Int, isFull: Bool, numbersOffset: Int) {
        self.region = region
        self.isFull = isFull
        self.numbersOffset = numbersOffset
        documentCount = count
        do {
            column = try unsafe NumberColumn(Bytes(region.bytes), documentCount: count, what: "a shadow column")
        } catch {
            preconditionFailure("a column that was just laid out can be read: \(error.message)")
        }
    }

    /// The column with other numbers for some documents, nil where one is to have none.
    ///
    /// - Parameter changes: each document once.
    /// - Complexity: O(changes) besides a copy of the memory where every document has a number before and after; else O(documents +
    ///   changes · log changes)
    public func replacing(_ changes: [(doc: UInt32, number: Double?)]) -> ShadowColumn {
        guard isFull, changes.allSatisfy({ $0.number != nil }) else {
            let ordered = changes.sorted { $0.doc < $1.doc }
            var at = 0
            return ShadowColumn(documentCount: documentCount) { doc in
                guard at < ordered.count, ordered[at].doc == doc else { return number(of: doc) }
                at += 1
                return ordered[at - 1].number
            }
        }
        let copy = region.replacing(
            changes.compactMap { doc, number in number.map { (numbersOffset + Int(doc) * 8, NumberKey($0).word) } })
        return ShadowColumn(copy, documentCount, isFull: true, numbersOffset: numbersOffset)
    }

    /// Bytes in memory, about.
    public var byteCount: Int { region.count }

    /// The number of a document; nil where it has none.
    public func number(of doc: UInt32) -> Double? { column.key(of: doc, least: true)?.double }
}
