import ByteStorage
import SearchIndex
import TestSupport

/// An index that random changes are made to, with the documents that it should hold.
struct RandomHistory {
    enum Catalog: Sendable, CaseIterable {
        case sample
        case varied

        var schema: Schema { self == .sample ? SampleCatalog.schema : VariedCatalog.schema }

        func document(id: String, _ random: inout SeededRandom) -> [UInt8] {
            (self == .sample ? SampleCatalog.document(id: id, &random) : VariedCatalog.document(id: id, &random)).serialized()
        }
    }

    let catalog: Catalog
    let folder: String
    private(set) var index: Index
    private(set) var truth: [String: [UInt8]] = [:]
    private var random: SeededRandom
    private var sequence: Int64 = 0
    private let options: IndexOptions

    var schema: Schema { catalog.schema }

    init(catalog: Catalog, folder: String, seed: UInt64) throws {
        self.catalog = catalog
        self.folder = folder
        random = SeededRandom(seed)
        var options = IndexOptions()
        options.memorySegmentLimit = 3
        options.mergeFactor = 3
        self.options = options
        index = try Index(directory: folder, schema: catalog.schema, options: options)
    }

    /// Applies a batch of changes, or now and then commits, merges or reopens.
    mutating func step() throws {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: try index.commit()
        case 1: _ = try index.mergeIfNeeded()
        case 2: try reopen()
        default: try change()
        }
    }

    mutating func reopen() throws {
        try index.commit()
        try index.close()
        index = try Index(directory: folder, schema: schema, options: options)
    }

    private mutating func change() throws {
        var changes: [IndexChange] = []
        for _ in 0..<Int.random(in: 1...25, using: &random) {
            let id = "d\(Int.random(in: 0..<250, using: &random))"
            sequence += 1
            if Int.random(in: 0..<6, using: &random) == 0 {
                changes.append(.delete(id: id))
                truth[id] = nil
            } else {
                let old = Int.random(in: 0..<3, using: &random) == 0 ? truth[id] : nil
                let document = old.map { NumberEdits.edited($0, &random) } ?? catalog.document(id: id, &random)
                changes.append(.upsert(id: id, document: document))
                truth[id] = document
            }
        }
        try index.apply(changes, sequence: sequence)
    }
}
