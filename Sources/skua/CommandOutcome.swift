import ArgumentParser

/// How a command that did its work ends.
package enum CommandOutcome: Sendable, Equatable {
    case done
    /// Done, but rows were rejected: exit code 2.
    case doneWithRejects
}

extension CommandOutcome {
    /// Ends the process with the outcome's exit code, where that is not 0.
    func check() throws {
        if self == .doneWithRejects { throw ExitCode(2) }
    }
}
