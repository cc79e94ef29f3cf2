/// Finds where records begin and end in a stream of text, without reading what is in them.
///
/// A splitter sees a buffer that grows at its end and loses at its start what has been consumed; it remembers how far it has
/// looked, so that no byte is looked at twice but for recovery after a fault.
package protocol RecordSplitter {
    /// Longest text of one record, in bytes; what is longer becomes a fault.
    static var longestRecord: Int { get }

    /// Appends the records that are complete in `buffer`.
    /// - Parameters:
    ///   - buffer: the text from the end of what was last consumed.
    ///   - isLast: whether nothing comes after `buffer`.
    /// - Returns: how many bytes are consumed; all given records lie within them. All of `buffer` when `isLast`.
    mutating func split(_ buffer: [UInt8], isLast: Bool, into records: inout [RawRecord]) -> Int
}

extension RecordSplitter {
    package static var longestRecord: Int { 16 << 20 }
}
