import ByteStorage

/// The words that most documents of a segment hold, which its forward index names in one or two bytes.
///
/// On disk a u32 ordinal for each, the most frequent first. A token of the forward index is 0 where a value ends, from 1 on the place of a
/// frequent word, and beyond these the ordinal of another one.
struct FrequentTerms: Sendable {
    /// The last of so many still takes two bytes.
    static let limit = (1 << 14) - 1

    /// By place; one may lie beyond the dictionary where the file is damaged.
    let ordinals: View<UInt32>

    /// None, as in segments that do not order their words.
    init() {
        ordinals = View()
    }

    init(_ section: Bytes, what: String) throws(StorageError) {
        guard section.count % 4 == 0, section.count / 4 <= Self.limit else {
            throw StorageError(.corrupt, "\(what): \(section.count) bytes of frequent words")
        }
        ordinals = unsafe View(section.raw)
    }

    /// Chooses the words of a segment.
    /// - Parameters:
    ///   - counts: documents of each term by ordinal.
    ///   - firstWord: the ordinal of the first term that is a word.
    /// - Returns: The ordinals, the most frequent first.
    /// - Complexity: O(n log n) in the words that several documents hold.
    static func choose(_ counts: [UInt32], firstWord: Int) -> [UInt32] {
        var keys: [UInt64] = []
        for ordinal in min(firstWord, counts.count)..<counts.count where counts[ordinal] > 1 {
            keys.append(UInt64(counts[ordinal]) << 32 | UInt64(~UInt32(ordinal)))
        }
        keys.sort(by: >)
        return keys.prefix(limit).map { ~UInt32(truncatingIfNeeded: $0) }
    }

    /// The token of each ordinal.
    /// - Parameter count: terms of the dictionary.
    static func tokens(_ chosen: [UInt32], of count: Int) -> [UInt32] {
        var tokens = [UInt32](repeating: 0, count: count)
        for (place, ordinal) in chosen.enumerated() { tokens[Int(ordinal)] = UInt32(place + 1) }
        let others = UInt32(chosen.count + 1)
        for ordinal in tokens.indices where tokens[ordinal] == 0 { tokens[ordinal] = others + UInt32(ordinal) }
        return tokens
    }

    static func encode(_ chosen: [UInt32]) -> [UInt8] {
        var builder = ByteBuilder(reserving: chosen.count * 4)
        for ordinal in chosen { builder.append(fixed: ordinal) }
        return builder.bytes
    }
}
