/// Short forms of long texts, for messages.
package enum Excerpt {
    /// The text if it is short, else its beginning with an ellipsis; line ends and control characters become spaces.
    /// - Parameter bytes: most bytes of UTF-8 that are kept.
    package static func of(_ text: String, bytes limit: Int = 60) -> String {
        var result = ""
        var used = 0
        for scalar in text.unicodeScalars {
            used += UTF8.width(scalar)
            if used > limit { return result + "…" }
            result.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return result
    }
}
