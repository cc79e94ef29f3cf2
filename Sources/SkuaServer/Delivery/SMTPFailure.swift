/// Why a mail was not taken.
enum SMTPFailure: Error, Sendable, Equatable {
    /// The connection cannot be made, or has broken: nothing is known of the mail, and others need not be tried.
    case broken(String)
    /// The mail server has answered with a status that refuses this mail: 4xx for now, 5xx for good.
    case refused(status: Int, text: String)

    var message: String {
        switch self {
        case .broken(let text): text
        case .refused(let status, let text): "\(status) \(text)"
        }
    }
}
