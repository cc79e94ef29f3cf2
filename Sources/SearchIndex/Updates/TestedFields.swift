import Synchronization

/// The fields by which caches have had documents of a segment chosen: whatever depends on that choice counts until a number of one of them
/// changes.
///
/// A field is noted before anything is kept that depends on it, so that whoever looks at a later state of the segment meets it.
final class TestedFields: Sendable {
    private let names = Mutex<Set<String>>([])

    func insert(_ fields: [String]) { names.withLock { $0.formUnion(fields) } }

    func contains(anyOf fields: some Sequence<String>) -> Bool { names.withLock { names in fields.contains { names.contains($0) } } }
}
