#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the operating system says about the two output streams.
package struct Terminal: Sendable, Equatable {
    package var standardOutputIsTerminal: Bool
    package var standardErrorIsTerminal: Bool
    /// Columns of the terminal, of `COLUMNS`, or 120 where there is neither.
    package var width: Int
    /// Whether colours are welcome: a terminal that knows them, and no `NO_COLOR`.
    package var hasColor: Bool

    package init(environment: [String: String]) {
        self.init(
            environment: environment, standardOutputIsTerminal: isatty(STDOUT_FILENO) == 1,
            standardErrorIsTerminal: isatty(STDERR_FILENO) == 1, columns: Self.columns())
    }

    /// Decides from facts that a test can give.
    /// - Parameter columns: what the terminal says of its width; nil where it says nothing.
    package init(environment: [String: String], standardOutputIsTerminal: Bool, standardErrorIsTerminal: Bool, columns: Int?) {
        self.standardOutputIsTerminal = standardOutputIsTerminal
        self.standardErrorIsTerminal = standardErrorIsTerminal
        let asked = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        width = max(40, asked ?? (standardOutputIsTerminal ? columns : nil) ?? 120)
        // https://no-color.org: present and not empty, whatever it says.
        let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        hasColor = standardOutputIsTerminal && !refuses && environment["TERM"] != "dumb"
    }

    /// Columns of the terminal on standard output, nil where it is none.
    private static func columns() -> Int? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Hands everything printed so far to the operating system.
    static func flush() {
        fflush(nil)
    }
}
