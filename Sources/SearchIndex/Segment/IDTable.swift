import ByteStorage

/// From a document's id to its number: u32 slots, number + 1 or 0, open addressing by ``ByteHash``.
struct IDTable: Sendable {
    private let slots: View<UInt32>
    let ids: Bytes
    let offsets: OffsetTable

    init(slots section: Bytes, ids: Bytes, offsets: OffsetTable, what: String) throws(StorageError) {
        guard section.count % 4 == 0, (section.count / 4).nonzeroBitCount == 1, section.count / 4 > offsets.count else {
            throw StorageError(.corrupt, "\(what): an id table of \(section.count) bytes for \(offsets.count) documents")
        }
        slots = unsafe View(section.raw)
        self.ids = ids
        self.offsets = offsets
    }

    func id(_ doc: UInt32) -> Bytes {
        let start = offsets.start(Int(doc))
        return ids.slice(start, offsets.start(Int(doc) + 1) - start)
    }

    /// The document with this id.
    /// - Complexity: O(1) expected
    func document(_ id: [UInt8]) -> UInt32? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: ByteHash.hash(id)) & mask
        for _ in 0..<slots.count {
            let found = slots[slot]
            guard found != 0 else { return nil }
            if found <= offsets.count, self.id(found - 1).isEqual(to: id) { return found - 1 }
            slot = (slot + 1) & mask
        }
        return nil
    }

    static func encode(_ ids: [[UInt8]]) -> [UInt8] {
        var size = 4
        while size * 2 < ids.count * 3 { size *= 2 }
        if size <= ids.count { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        for (doc, id) in ids.enumerated() {
            var slot = Int(truncatingIfNeeded: ByteHash.hash(id)) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(doc + 1)
        }
        var builder = ByteBuilder(reserving: size * 4)
        for slot in slots { builder.append(fixed: slot) }
        return builder.bytes
    }
}
