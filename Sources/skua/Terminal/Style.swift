/// Colours and weights of text on a terminal, or none.
package struct Style: Sendable, Equatable {
    /// What a piece of text is, which decides how it looks.
    package enum Role: Sendable, Equatable {
        case match, heading, faint, good, bad, number
    }

    package let isEnabled: Bool

    package init(isEnabled: Bool) {
        self.isEnabled = isEnabled
    }

    /// The text wrapped in the codes of its role; the text alone where colours are off.
    package func paint(_ text: String, _ role: Role?) -> String {
        guard isEnabled, let role, !text.isEmpty else { return text }
        return "\u{1B}[\(role.code)m\(text)\u{1B}[0m"
    }
}

extension Style.Role {
    /// Parameters of ANSI's "select graphic rendition".
    fileprivate var code: String {
        switch self {
        case .match: "1;33"
        case .heading: "1"
        case .faint: "2"
        case .good: "32"
        case .bad: "31"
        case .number: "36"
        }
    }
}
