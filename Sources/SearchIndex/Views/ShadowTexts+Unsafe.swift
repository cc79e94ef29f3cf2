import ByteStorage
import Lexicon

/// Texts that stand for a field of a segment in a ``SearchView``, at most one for each document, of few different ones.
///
/// Held in the layout of a ``KeywordColumn``, so that whatever reads columns reads this one. The texts are compared as whole values; their
/// words are not searched.
public final class ShadowTexts: Sendable {
    let column: KeywordColumn
    private let region: ByteRegion

    /// - Parameters:
    ///   - count: documents of the segment.
    ///   - values: at most 256, each once.
    ///   - value: gives the place in `values` of a document's text; nil where it has none.
    /// - Complexity: O(documents)
    public init(documentCount count: Int, values: [String], _ value: (UInt32) -> Int?) {
        precondition(values.count <= 256, "an ordinal has one byte")
        let order = values.indices.sorted { left, right in
            let (first, second) = (TextAnalyzer.fold(values[left]), TextAnalyzer.fold(values[right]))
            return first == second
                ? values[left].utf8.lexicographicallyPrecedes(values[right].utf8) : first.lexicographicallyPrecedes(second)
        }
        var ordinals = [UInt8](repeating: 0, count: values.count)
        for (ordinal, index) in order.enumerated() { ordinals[index] = UInt8(truncatingIfNeeded: ordinal) }
        var docs: [UInt32] = []
        var entries: [UInt8] = []
        for doc in 0..<UInt32(count) {
            guard let index = value(doc) else { continue }
            docs.append(doc)
            entries.append(ordinals[index])
        }
        var builder = ByteBuilder(reserving: count + 1024)
        builder.append(fixed: UInt32(values.count))
        builder.append(fixed: UInt32(1))
        ColumnDocs.write(docs, documentCount: count, into: &builder)
        builder.append(contentsOf: entries)
        builder.pad(to: 8)
        let texts = order.map { Array(values[$0].utf8) }
        let table = OffsetTable.encode(texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
        builder.append(fixed: UInt64(table.count))
        builder.append(contentsOf: table)
        builder.append(contentsOf: Array(texts.joined()))
        region = ByteRegion(copying: builder.bytes)
        do {
            column = try unsafe KeywordColumn(Bytes(region.bytes), documentCount: count, what: "a shadow column")
        } catch {
            preconditionFailure("a column that was just laid out can be read: \(error.message)")
        }
    }

    /// Bytes in memory, about.
    public var byteCount: Int { region.count }

    /// The text of a document; nil where it has none.
    public func text(of doc: UInt32) -> String? {
        column.docs.entries(of: doc).first.map { column.value(column.ordinal(at: $0)) }
    }
}
