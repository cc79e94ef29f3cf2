/// Text in runs, each with a role; the unit that tables measure, cut and paint.
package struct StyledText: Sendable, Equatable {
    package struct Run: Sendable, Equatable {
        package var text: String
        package var role: Style.Role?
    }

    package private(set) var runs: [Run] = []

    package init(_ text: String, _ role: Style.Role? = nil) {
        append(text, role)
    }

    /// Reads a snippet of the search engine: what stands between the tags is a match.
    package init(snippet: String, startTag: String = "<mark>", endTag: String = "</mark>") {
        var rest = Substring(snippet)
        while let start = rest.firstRange(of: startTag) {
            append(String(rest[..<start.lowerBound]), nil)
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: endTag) else { break }
            append(String(rest[..<end.lowerBound]), .match)
            rest = rest[end.upperBound...]
        }
        append(String(rest), nil)
    }

    /// Adds text at the end; line breaks and tabs become spaces, other control characters vanish.
    package mutating func append(_ text: String, _ role: Style.Role? = nil) {
        let clean = Self.printable(text)
        guard !clean.isEmpty else { return }
        runs.append(Run(text: clean, role: role))
    }

    /// The text without its roles.
    package var plain: String { runs.map(\.text).joined() }

    /// Columns that it takes.
    package var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

    /// The text cut to the columns, with `…` in the place of what was cut.
    package func truncated(to columns: Int) -> StyledText {
        guard width > columns else { return self }
        var result = StyledText("")
        var left = columns - 1
        for run in runs {
            var kept = ""
            for character in run.text {
                let width = DisplayWidth.of(character)
                guard width <= left else {
                    result.append(kept, run.role)
                    result.append("…", run.role)
                    return result
                }
                left -= width
                kept.append(character)
            }
            result.append(kept, run.role)
        }
        return result
    }

    /// The text with the codes of its roles.
    package func painted(_ style: Style) -> String {
        runs.map { style.paint($0.text, $0.role) }.joined()
    }

    /// Text of documents cannot move the cursor or recolour the terminal.
    private static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\t" || scalar == "\r" {
                result.append(" ")
            } else if scalar.properties.generalCategory != .control {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension StyledText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) {
        self.init(value)
    }
}
