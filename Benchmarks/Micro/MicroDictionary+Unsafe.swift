import ByteStorage
import Lexicon

/// The catalog's words as a dictionary in memory.
enum MicroDictionary {
    private static let region: ByteRegion = {
        var writer = TermDictionaryWriter()
        for word in MicroCatalog.words.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { writer.append(Array(word.utf8)) }
        return ByteRegion(copying: writer.finish())
    }()

    static let dictionary: TermDictionary = {
        do { return try TermDictionary(bytes: region.bytes) } catch { fatalError("no dictionary to measure: \(error)") }
    }()

    static let terms: [[UInt8]] = stride(from: 0, to: MicroCatalog.words.count, by: 20).map { Array(MicroCatalog.words[$0].utf8) }

    /// The terms with a letter exchanged.
    static let slips: [[UInt8]] = terms.prefix(200).map { term in
        var term = term
        term[term.count / 2] = term[term.count / 2] == 0x61 ? 0x6f : 0x61
        return term
    }
}
