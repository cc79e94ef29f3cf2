/// A command that cannot go on, with a message that says what went wrong and how to mend it.
package struct CommandError: Error, Sendable, Equatable, CustomStringConvertible {
    package var message: String

    package init(_ message: String) {
        self.message = message
    }

    package var description: String { message }
}
