import Foundation

/// What to look for in a text: the text itself, or between slashes a regular expression, `/[;,] */`.
package struct TextPattern: Sendable {
    private enum Kind {
        case literal(String)
        case expression(NSRegularExpression)
    }

    private let kind: Kind

    /// - Returns: nil when the regular expression is malformed.
    package init?(_ text: String) {
        if text.count > 2, text.hasPrefix("/"), text.hasSuffix("/") {
            guard let expression = try? NSRegularExpression(pattern: String(text.dropFirst().dropLast())) else { return nil }
            kind = .expression(expression)
        } else {
            kind = .literal(text)
        }
    }

    /// Whether the text holds a match.
    package func matches(_ text: String) -> Bool {
        switch kind {
        case .literal(let literal): text.containsBytes(of: literal)
        case .expression(let expression): expression.firstMatch(in: text, range: Self.whole(text)) != nil
        }
    }

    /// The text with every match replaced; `$1` stands for the first group of a regular expression.
    package func replacing(in text: String, with replacement: String) -> String {
        switch kind {
        case .literal(let literal): text.replacingBytes(of: literal, with: replacement)
        case .expression(let expression):
            expression.stringByReplacingMatches(in: text, range: Self.whole(text), withTemplate: replacement)
        }
    }

    /// The pieces between matches, without white space around them and without empty ones.
    package func split(_ text: String) -> [String] {
        var pieces: [String] = []
        switch kind {
        case .literal(let literal): pieces = text.splitBytes(by: literal).map(String.init)
        case .expression(let expression):
            var start = text.startIndex
            for match in expression.matches(in: text, range: Self.whole(text)) {
                guard let range = Range(match.range, in: text), !range.isEmpty else { continue }
                pieces.append(String(text[start..<range.lowerBound]))
                start = range.upperBound
            }
            pieces.append(String(text[start...]))
        }
        return pieces.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    }

    private static func whole(_ text: String) -> NSRange { NSRange(text.startIndex..., in: text) }
}
