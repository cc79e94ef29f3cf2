import ByteStorage
import Synchronization

extension Index {
    /// Makes changes visible to searches that start from now on.
    ///
    /// - Parameters:
    ///   - changes: in order; for an id that occurs more than once the last one counts.
    ///   - sequence: the number of the last change.
    /// - Throws: `SearchError` document when a document is not a JSON object; then nothing is applied.
    /// - Complexity: O(changes + live bits of the segments that lose documents + entries of columns that change)
    public func apply(_ changes: [IndexChange], sequence: Int64) throws(SearchError) {
        try writing.withLock { _ throws(SearchError) in
            var last: [ExactText: Int] = [:]
            for (index, change) in changes.enumerated() { last[ExactText(change.id)] = index }
            var builder = SegmentBuilder(schema: schema)
            // Slots change only under `writing`: the work is done on a copy, so that no search waits for it to take its snapshot.
            var slots = state.withLock { $0.slots }
            var updates = PendingUpdates(slots.map(\.view), updateFinder)
            for (index, change) in changes.enumerated() where last[ExactText(change.id)] == index {
                guard case .upsert(let id, let bytes) = change else { continue }
                if updates.take(id: id, document: bytes) {
                    last[ExactText(id)] = nil
                } else {
                    builder.add(id: id, json: try Self.parse(bytes, id: id), bytes: bytes)
                }
            }
            let added = try builder.documentCount > 0 ? memorySegment(builder) : nil
            for (index, view) in updates.views {
                slots[index].view = view
                slots[index].hasUnsavedUpdates = true
            }
            Self.delete(last.keys.map(\.text), in: &slots)
            if let added { slots.append(Slot(view: SegmentView(segment: added, live: nil), isDurable: false)) }
            slots.removeAll { !$0.isDurable && $0.view.liveCount == 0 }
            state.withLock { state in
                state.slots = slots
                state.sequence = max(state.sequence, sequence)
            }
            try joinMemorySegments()
            let held = state.withLock { $0.slots.reduce(0) { $0 + ($1.isDurable ? 0 : $1.view.segment.region.count) } }
            if held > options.memoryBudget { try commitLocked() }
        }
    }

    static func parse(_ bytes: [UInt8], id: String) throws(SearchError) -> JSON {
        let json: JSON
        do { json = try JSON.parse(bytes) } catch { throw SearchError(.document, "document \(id): \(error)") }
        guard json.objectValue != nil else {
            throw SearchError(.document, "document \(id): a JSON object was expected, found \(json.kind)")
        }
        return json
    }

    private func takeSegmentID() -> UInt64 {
        state.withLock { state in
            defer { state.nextSegmentID += 1 }
            return state.nextSegmentID
        }
    }

    private func memorySegment(_ builder: borrowing SegmentBuilder) throws(SearchError) -> Segment {
        let id = takeSegmentID()
        let region: ByteRegion
        do throws(StorageError) {
            let writer = try SegmentWriter(path: nil, id: id, documentCount: builder.documentCount)
            try builder.write(to: writer, book: nil)
            region = try writer.finishInMemory()
        } catch {
            throw SearchError(.system, error.message)
        }
        return try Segment(region: region, cache: options.cache)
    }

    /// Marks documents deleted wherever they live.
    private static func delete(_ ids: some Collection<String>, in slots: inout [Slot]) {
        let keys = ids.map { Array($0.utf8) }
        for index in slots.indices {
            let view = slots[index].view
            var live: Bitset?
            for key in keys {
                guard let doc = view.document(key) else { continue }
                if live == nil { live = view.live ?? Bitset(fullTo: view.segment.documentCount) }
                live?.remove(doc)
            }
            if let live {
                slots[index].view = SegmentView(segment: view.segment, live: live, updates: view.updates)
                slots[index].hasUnsavedDeletes = true
            }
        }
    }

    /// Joins in-memory segments when there are too many, the small ones first, so that each document is rewritten O(log n) times.
    private func joinMemorySegments() throws(SearchError) {
        let memory = state.withLock { $0.slots.filter { !$0.isDurable } }
        guard memory.count > options.memorySegmentLimit else { return }
        let ordered = memory.sorted { $0.view.segment.documentCount < $1.view.segment.documentCount }
        var chosen = [ordered[0]]
        var total = ordered[0].view.segment.documentCount
        for slot in ordered.dropFirst() {
            guard chosen.count < 2 || slot.view.segment.documentCount <= total * 2 else { break }
            chosen.append(slot)
            total += slot.view.segment.documentCount
        }
        let merger = SegmentMerger(chosen.map(\.view))
        let id = takeSegmentID()
        let region: ByteRegion
        do throws(StorageError) {
            let writer = try SegmentWriter(path: nil, id: id, documentCount: merger.documentCount)
            try merger.write(to: writer, storesPhrases: false)
            region = try writer.finishInMemory()
        } catch {
            throw SearchError(.system, error.message)
        }
        let joined = Slot(view: SegmentView(segment: try Segment(region: region, cache: options.cache), live: nil), isDurable: false)
        let ids = Set(chosen.map(\.view.segment.id))
        state.withLock { state in
            state.slots.removeAll { ids.contains($0.view.segment.id) }
            state.slots.append(joined)
        }
    }

    /// Seals what is in memory into a file and publishes a manifest: from here on a restart keeps all that was applied.
    public func commit() throws(SearchError) {
        try writing.withLock { _ throws(SearchError) in try commitLocked() }
    }

    private func commitLocked() throws(SearchError) {
        let isClean = state.withLock { state in
            state.sequence == state.committedSequence
                && state.slots.allSatisfy { $0.isDurable && !$0.hasUnsavedDeletes && !$0.hasUnsavedUpdates }
        }
        if !isClean { try publish() }
    }

    /// Seals what is in memory and publishes a manifest of what counts now.
    ///
    /// - Precondition: the caller holds `writing`.
    func publish() throws(SearchError) {
        let memory = state.withLock { $0.slots.filter { !$0.isDurable } }
        if !memory.isEmpty {
            let sealed = try seal(memory.map(\.view))
            let ids = Set(memory.map(\.view.segment.id))
            state.withLock { state in
                state.slots.removeAll { ids.contains($0.view.segment.id) }
                if let sealed { state.slots.append(Slot(view: SegmentView(segment: sealed, live: nil), isDurable: true)) }
            }
        }
        try publishManifest()
    }

    private func seal(_ views: [SegmentView]) throws(SearchError) -> Segment? {
        let merger = SegmentMerger(views)
        guard merger.documentCount > 0 else { return nil }
        let id = takeSegmentID()
        return try writeFile(merger, id: id)
    }

    /// Writes a merged segment as a file of the directory and opens it.
    func writeFile(_ merger: SegmentMerger, id: UInt64) throws(SearchError) -> Segment {
        do throws(StorageError) {
            let path = directory.segment(id)
            let writer = try SegmentWriter(path: path, id: id, documentCount: merger.documentCount)
            try merger.write(to: writer, storesPhrases: true)
            try writer.finishFile()
            return try Self.reopen(path, options.cache)
        } catch {
            throw SearchError(.system, error.message)
        }
    }

    static func reopen(_ path: String, _ cache: SetCache) throws(StorageError) -> Segment {
        let region = try ByteRegion(mapping: path)
        do throws(SearchError) { return try Segment(region: region, cache: cache) } catch { throw StorageError(.corrupt, error.message) }
    }

    /// Writes the deletes and number updates that changed and a manifest of the durable segments, then removes files that no longer count.
    ///
    /// - Precondition: the caller holds `writing`.
    func publishManifest() throws(SearchError) {
        var slots = state.withLock { $0.slots }
        var generation = state.withLock { $0.nextGeneration }
        do throws(StorageError) {
            for index in slots.indices where slots[index].isDurable && slots[index].hasUnsavedDeletes {
                guard let live = slots[index].view.live else { continue }
                let id = slots[index].view.segment.id
                try FileSystem.publish(
                    DeletesFile.encode(live, segmentID: id), at: directory.deletes(id, generation: generation))
                slots[index].deleteGeneration = generation
                slots[index].hasUnsavedDeletes = false
                generation += 1
            }
            for index in slots.indices where slots[index].isDurable && slots[index].hasUnsavedUpdates {
                let view = slots[index].view
                guard let updates = view.updates else { continue }
                try FileSystem.publish(
                    UpdatesFile.encode(updates, of: view.segment), at: directory.updates(view.segment.id, generation: generation))
                slots[index].updateGeneration = generation
                slots[index].hasUnsavedUpdates = false
                generation += 1
            }
            slots.removeAll { $0.isDurable && $0.view.liveCount == 0 }
            let sequence = state.withLock { $0.sequence }
            let manifest = Manifest(
                sequence: sequence, nextSegmentID: state.withLock { $0.nextSegmentID }, schemaFingerprint: schema.fingerprint,
                entries: slots.filter(\.isDurable).map { slot in
                    Manifest.Entry(
                        id: slot.view.segment.id, length: UInt64(slot.view.segment.region.count),
                        documentCount: UInt64(slot.view.segment.documentCount), deleteGeneration: slot.deleteGeneration,
                        updateGeneration: slot.updateGeneration)
                })
            try FileSystem.syncFolder(directory.path)
            try FileSystem.publish(manifest.encoded(), at: directory.manifest)
            let pending = state.withLock { state in
                state.slots = slots
                state.nextGeneration = generation
                state.committedSequence = sequence
                return state.pendingFiles
            }
            directory.removeAll(except: manifest, keeping: pending)
        } catch {
            throw SearchError(.system, error.message)
        }
    }
}
