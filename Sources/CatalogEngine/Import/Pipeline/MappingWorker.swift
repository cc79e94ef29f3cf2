import ByteStorage
import SearchIndex

/// Reads and maps batches on one thread.
final class MappingWorker {
    private let mapper: RecordMapper
    private let sink: any RecordSink
    /// Whether records are final as they leave the mapper; those that are merged with others are not.
    private let finishesRecords: Bool

    init(_ map: ImportMap, schema: Schema, mode: ImportMode, sink: any RecordSink) {
        mapper = RecordMapper(map, schema: schema, deletes: mode == .delete)
        self.sink = sink
        finishesRecords = map.onDuplicate == .reject && mode != .delete
    }

    var profiles: [AttributeProfile] { mapper.profiles }

    func map(_ batch: RawBatch) -> MappedBatch {
        mapper.decimalComma = batch.dialect?.decimalComma ?? mapper.decimalComma
        var result = MappedBatch(batch: batch)
        result.entries.reserveCapacity(batch.records.count)
        for (place, raw) in batch.records.enumerated() {
            do {
                guard let record = try RecordDecoder.decode(raw, of: batch) else { continue }
                switch mapper.map(record, order: batch.input << 40 | raw.line) {
                case .skipped: result.skipped += 1
                case .rejected(let problems, let id): result.entries.append((place, .rejected(problems, id: id)))
                case .mapped(var mapped): result.entries.append((place, finish(&mapped)))
                }
            } catch {
                result.entries.append((place, .rejected([error], id: nil)))
            }
        }
        return result
    }

    private func finish(_ mapped: inout MappedRecord) -> MappedBatch.Entry {
        guard finishesRecords else { return .mapped(mapped, body: []) }
        if let problem = sink.prepare(&mapped.document) { return .rejected([problem], id: mapped.id) }
        return .mapped(mapped, body: mapped.document.serialized())
    }
}
