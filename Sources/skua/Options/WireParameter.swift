import ArgumentParser

/// `NAME=VALUE`: a parameter of the HTTP search endpoint, given on the command line.
package struct WireParameter: Sendable, Equatable, ExpressibleByArgument {
    package let name: String
    package let value: String

    package init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        name = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
    }
}
