import ByteStorage
import Synchronization

extension Index {
    /// Merges one group of segments when there is one to merge; searches and `apply` go on meanwhile.
    ///
    /// Segments are grouped in tiers of like size (logarithmic merging); a segment that lost two fifths of its documents is
    /// rewritten alone.
    /// - Returns: whether something was merged.
    public func mergeIfNeeded() throws(SearchError) -> Bool {
        let name: String
        let id: UInt64
        let chosen: [Slot]
        (chosen, id) = state.withLock { state in
            let group = Self.mergeGroup(state.slots.filter { $0.isDurable && !state.merging.contains($0.view.segment.id) }, options)
            guard !group.isEmpty else { return ([], 0) }
            let id = state.nextSegmentID
            state.nextSegmentID += 1
            state.merging.formUnion(group.map(\.view.segment.id))
            state.pendingFiles.insert(IndexDirectory.segmentName(id))
            return (group, id)
        }
        guard !chosen.isEmpty else { return false }
        name = IndexDirectory.segmentName(id)
        defer {
            state.withLock { state in
                state.merging.subtract(chosen.map(\.view.segment.id))
                state.pendingFiles.remove(name)
            }
        }
        let merger = SegmentMerger(chosen.map(\.view))
        let merged = merger.documentCount > 0 ? try writeFile(merger, id: id) : nil
        try writing.withLock { _ throws(SearchError) in
            var slots = state.withLock { $0.slots }
            Self.replace(chosen, with: merged, positions: merger.positions, in: &slots)
            state.withLock { $0.slots = slots }
            // What is in memory is sealed with it: the sequence that the manifest states must not run ahead of the files.
            try publish()
        }
        return true
    }

    /// The segments to merge next, none when all is well.
    private static func mergeGroup(_ slots: [Slot], _ options: IndexOptions) -> [Slot] {
        if let worn = slots.first(where: { slot in
            let count = slot.view.segment.documentCount
            return count > 1000 && (count - slot.view.liveCount) * 5 > count * 2
        }) {
            return [worn]
        }
        var tiers: [Int: [Slot]] = [:]
        for slot in slots {
            let size = max(slot.view.liveCount, 1000)
            let tier = (Int.bitWidth - size.leadingZeroBitCount) / 3
            tiers[tier, default: []].append(slot)
        }
        return tiers.sorted { $0.key < $1.key }.first { $0.value.count >= options.mergeFactor }?.value ?? []
    }

    /// Puts a merged segment in the place of its sources, with the deletes and number updates that arrived while it was written.
    private static func replace(_ sources: [Slot], with merged: Segment?, positions: [[UInt32]], in slots: inout [Slot]) {
        var live: Bitset?
        var changes: [String: [NumberChange]] = [:]
        if let merged {
            for (source, slot) in sources.enumerated() {
                guard let now = slots.first(where: { $0.view.segment.id == slot.view.segment.id }) else { continue }
                for doc in 0..<UInt32(slot.view.segment.documentCount) {
                    let position = positions[source][Int(doc)]
                    guard position != SegmentMerger.dropped, !now.view.isLive(doc) else { continue }
                    if live == nil { live = Bitset(fullTo: merged.documentCount) }
                    live?.remove(position)
                }
                for (name, column) in now.view.updates?.columns ?? [:] {
                    let before = slot.view.updates?.columns[name]
                    for change in column.changes where change != before?.change(of: change.doc) {
                        let position = positions[source][Int(change.doc)]
                        guard position != SegmentMerger.dropped else { continue }
                        changes[name, default: []].append(NumberChange(doc: position, key: change.key, isInteger: change.isInteger))
                    }
                }
            }
        }
        let ids = Set(sources.map(\.view.segment.id))
        slots.removeAll { ids.contains($0.view.segment.id) }
        if let merged {
            let updates = changes.isEmpty ? nil : NumberUpdates.replacing(nil, in: merged, changes)
            slots.insert(
                Slot(
                    view: SegmentView(segment: merged, live: live, updates: updates), isDurable: true, hasUnsavedDeletes: live != nil,
                    hasUnsavedUpdates: updates != nil), at: 0)
        }
    }
}
