/// A notice on its way to one address, by mail or to a webhook.
package struct NoticeDelivery: Sendable, Hashable {
    package enum Channel: String, Sendable, Hashable, CaseIterable {
        case mail
        case webhook
    }

    package enum State: String, Sendable, Hashable, CaseIterable {
        case pending
        case sent
        /// Given up: refused for good, or too often.
        case dead
    }

    package let number: Int64
    /// The number of the notice.
    package let notice: Int64
    package let channel: Channel
    /// For whom, as `associate:bea`, `seller:rita` or `webhook:3`.
    package let recipient: String
    /// A mail address, or the number of a webhook. What goes to one address arrives in order.
    package let address: String
    package private(set) var state: State
    /// How often it was tried.
    package private(set) var attempts: Int
    /// Unix seconds before which it is not tried again.
    package private(set) var nextAt: Int64
    /// What went wrong the last time.
    package private(set) var failure: String?
    /// Unix seconds.
    package private(set) var sentAt: Int64?

    /// Attempts after which it is given up.
    package static let maximumAttempts = 14
    /// Seconds that it waits for at most between two attempts.
    package static let longestDelay: Int64 = 6 * 3600

    package init(
        number: Int64, notice: Int64, channel: Channel, recipient: String, address: String, state: State = .pending, attempts: Int = 0,
        nextAt: Int64, failure: String? = nil, sentAt: Int64? = nil
    ) {
        self.number = number
        self.notice = notice
        self.channel = channel
        self.recipient = recipient
        self.address = address
        self.state = state
        self.attempts = attempts
        self.nextAt = nextAt
        self.failure = failure
        self.sentAt = sentAt
    }

    package mutating func succeed(at moment: Int64) {
        state = .sent
        attempts += 1
        failure = nil
        sentAt = moment
    }

    /// Notes a failure; the next attempt waits for twice as long as the one before.
    /// - Parameters:
    ///   - isFinal: whether trying again is of no use.
    ///   - delay: seconds before the second attempt.
    package mutating func fail(_ reason: String, isFinal: Bool, at moment: Int64, delay: Int64) {
        attempts += 1
        failure = String(reason.prefix(500))
        if isFinal || attempts >= Self.maximumAttempts {
            state = .dead
        } else {
            nextAt = moment + min(delay << Int64(min(attempts - 1, 20)), Self.longestDelay)
        }
    }

    /// Tries once more what was given up.
    package mutating func revive(at moment: Int64) {
        state = .pending
        attempts = 0
        nextAt = moment
    }
}
