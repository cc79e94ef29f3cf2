/// A place of another system that is told of things.
package struct WebhookRecord: Sendable, Equatable {
    package var number: Int64
    package var url: String
    /// The sealed key that its messages are signed with.
    package var secret: String
    /// The kinds of notices that it is told of; all when empty.
    package var kinds: [String]
    package var isActive: Bool

    package init(number: Int64, url: String, secret: String, kinds: [String], isActive: Bool) {
        self.number = number
        self.url = url
        self.secret = secret
        self.kinds = kinds
        self.isActive = isActive
    }
}
