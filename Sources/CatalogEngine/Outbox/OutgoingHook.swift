package import Commerce

/// A message to a webhook that is ready to be sent.
package struct OutgoingHook: Sendable, Equatable {
    package var delivery: NoticeDelivery
    package var url: String
    /// The key that it is signed with.
    package var secret: String
    /// JSON.
    package var body: [UInt8]
}
