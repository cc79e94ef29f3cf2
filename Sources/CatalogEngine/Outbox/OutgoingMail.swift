package import Commerce

/// A mail that is ready to be sent.
package struct OutgoingMail: Sendable, Equatable {
    package var delivery: NoticeDelivery
    /// What makes it known again when it is sent twice: the left part of its `Message-ID`.
    package var id: String
    package var subject: String
    package var text: String
    /// Unix seconds.
    package var date: Int64
}
