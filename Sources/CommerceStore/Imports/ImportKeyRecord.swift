/// That a file with a key of the sender's has been imported, and what was reported of it.
package struct ImportKeyRecord: Sendable, Equatable {
    package var key: String
    /// SHA-256 of what was sent, in hexadecimal.
    package var request: String
    /// The report as it was answered.
    package var report: String
    /// Unix seconds.
    package var usedAt: Int64

    package init(key: String, request: String, report: String, usedAt: Int64) {
        self.key = key
        self.request = request
        self.report = report
        self.usedAt = usedAt
    }
}
