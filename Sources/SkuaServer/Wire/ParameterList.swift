/// A list of names in one parameter, separated by commas: `title,attributes.Package`.
package enum ParameterList {
    /// The trimmed, non-empty elements; a comma within backticks belongs to the name.
    package static func split(_ text: String) -> [String] {
        var elements: [String] = []
        var element = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "`": isQuoted.toggle()
            case "," where !isQuoted:
                elements.append(element)
                element = ""
            default: element.append(character)
            }
        }
        elements.append(element)
        return elements.map { String($0.trimming(while: \.isWhitespace)) }.filter { !$0.isEmpty }
    }
}

extension StringProtocol {
    /// Without the characters at both ends that fulfil the condition.
    func trimming(while condition: (Character) -> Bool) -> SubSequence {
        var rest = self[...].drop(while: condition)
        while let last = rest.last, condition(last) { rest = rest.dropLast() }
        return rest
    }
}
