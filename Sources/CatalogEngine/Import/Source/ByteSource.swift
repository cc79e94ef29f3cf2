/// The bytes of an input, piece by piece, for one thread.
package protocol ByteSource: AnyObject {
    /// The next piece, of whatever size is at hand; empty at the end.
    func next() throws -> [UInt8]
}
