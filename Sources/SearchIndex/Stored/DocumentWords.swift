/// The words of one document as its forward index has them, one after the other; ends of values are left out.
struct DocumentWords: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each word begins in `bytes`, and the end of the last.
    private(set) var starts = [0]
    /// The words that fields begin with.
    private(set) var fieldStarts: [Int] = []

    var count: Int { starts.count - 1 }

    /// Whether there is such a word, and it begins with a byte.
    func begins(_ word: Int, with byte: UInt8) -> Bool { word < count && starts[word] < bytes.count && bytes[starts[word]] == byte }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        fieldStarts.removeAll(keepingCapacity: true)
    }

    /// Says that the words that follow are another field's.
    mutating func beginField() { fieldStarts.append(count) }

    mutating func append(_ word: some Collection<UInt8>) {
        bytes.append(contentsOf: word)
        starts.append(bytes.count)
    }
}
