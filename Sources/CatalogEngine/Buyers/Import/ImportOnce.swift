/// A key that an import is sent with, so that the same one sent again is not carried out again but answered as the first time.
package struct ImportOnce: Sendable {
    package var key: String
    /// What is sent, as a hash of the body and of all that it is read with.
    package var request: String
    /// Unix seconds; keys are kept for ``lifetime``.
    package var moment: Int64
    /// The report as it is answered, which is kept with the key.
    package var text: @Sendable (ImportReport) -> String

    /// Seconds that keys are kept.
    package static let lifetime: Int64 = 30 * 86_400
    /// Bytes of a key at most.
    package static let longestKey = 255

    package init(key: String, request: String, moment: Int64, text: @escaping @Sendable (ImportReport) -> String) {
        self.key = key
        self.request = request
        self.moment = moment
        self.text = text
    }
}
