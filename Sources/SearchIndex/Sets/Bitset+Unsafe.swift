import CKernels

extension Bitset {
    /// Number of documents.
    /// - Complexity: O(capacity / 64)
    var count: Int { unsafe words.withUnsafeBytes { unsafe kernel_count($0.baseAddress, words.count) } }

    mutating func formUnion(_ other: Bitset) {
        let shared = min(words.count, other.words.count)
        unsafe other.words.withUnsafeBytes { unsafe kernel_or(&words, $0.baseAddress, shared) }
    }

    mutating func formIntersection(_ other: Bitset) {
        let shared = min(words.count, other.words.count)
        unsafe other.words.withUnsafeBytes { unsafe kernel_and(&words, $0.baseAddress, shared) }
    }

    mutating func subtract(_ other: Bitset) {
        let shared = min(words.count, other.words.count)
        unsafe other.words.withUnsafeBytes { unsafe kernel_and_not(&words, $0.baseAddress, shared) }
    }

    /// Number of documents in both.
    func intersectionCount(_ other: Bitset) -> Int {
        let shared = min(words.count, other.words.count)
        return unsafe words.withUnsafeBytes { left in
            unsafe other.words.withUnsafeBytes { unsafe kernel_count_and(left.baseAddress, $0.baseAddress, shared) }
        }
    }

    /// Number of documents that are in mapped words, too, of which there are as many as this set has.
    @unsafe func intersectionCount(words mapped: UnsafeRawPointer) -> Int {
        unsafe words.withUnsafeBytes { unsafe kernel_count_and($0.baseAddress, mapped, words.count) }
    }

    /// Adds the documents of mapped words, as many as this set has.
    @unsafe mutating func formUnion(words mapped: UnsafeRawPointer) {
        unsafe kernel_or(&words, mapped, words.count)
        clearTail()
    }

    /// Keeps the documents of mapped words, as many as this set has.
    @unsafe mutating func formIntersection(words mapped: UnsafeRawPointer) { unsafe kernel_and(&words, mapped, words.count) }

    /// Removes the documents of this set from words, as many as this set has.
    @unsafe func remove(from other: UnsafeMutablePointer<UInt64>) {
        unsafe words.withUnsafeBytes { unsafe kernel_and_not(other, $0.baseAddress, words.count) }
    }

    /// Adds documents, all below the capacity.
    @unsafe mutating func insert(_ docs: UnsafeBufferPointer<UInt32>) { unsafe kernel_insert(&words, docs.baseAddress, docs.count) }

    /// The documents in ascending order.
    func sorted() -> [UInt32] {
        let count = count
        return unsafe [UInt32](unsafeUninitializedCapacity: count + 4) { buffer, written in
            guard count > 0 else { return }
            written = unsafe words.withUnsafeBytes { unsafe kernel_extract($0.baseAddress, 0, words.count, buffer.baseAddress) }
        }
    }
}

extension DocSet {
    /// Sets the bits of the documents in words that cover them all.
    @unsafe func insert(into words: UnsafeMutablePointer<UInt64>) {
        switch self {
        case .sparse(let docs): unsafe docs.withUnsafeBufferPointer { unsafe kernel_insert(words, $0.baseAddress, $0.count) }
        case .dense(let bits): unsafe bits.words.withUnsafeBytes { unsafe kernel_or(words, $0.baseAddress, bits.words.count) }
        }
    }
}

extension [UInt32] {
    /// Those that are set in mapped words, which cover them all.
    @unsafe consuming func filtered(words mapped: UnsafeRawPointer) -> [UInt32] {
        let count = count
        var result = self
        let kept = unsafe kernel_filter(&result, count, mapped)
        result.removeLast(count - kept)
        return result
    }

    /// Those that are in a bitset that covers them all.
    consuming func filtered(by bits: Bitset) -> [UInt32] {
        let docs = self
        return unsafe bits.words.withUnsafeBytes { unsafe docs.filtered(words: $0.baseAddress.unsafelyUnwrapped) }
    }
}
