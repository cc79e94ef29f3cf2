/// A way by which people are told of something.
package enum NoticeChannel: String, Sendable, Hashable, CaseIterable {
    case mail
    /// The list of notices of who has signed in.
    case page
}
