import Foundation

/// Where a command writes: answers to standard output, everything else to standard error.
///
/// Commands never ask the process for its terminal; they are given a console, and tests give them one that records.
package struct Console: Sendable {
    /// Columns that a line of the answer may take.
    package var width: Int
    /// How parts of the answer are coloured; colourless unless standard output is a terminal.
    package var style: Style
    /// Whether standard error is a terminal, on which a line can be drawn over.
    package var drawsProgress: Bool
    private let output: @Sendable (String) -> Void
    private let notes: @Sendable (String) -> Void

    package init(
        width: Int = 100, style: Style = Style(isEnabled: false), drawsProgress: Bool = false,
        output: @escaping @Sendable (String) -> Void, notes: @escaping @Sendable (String) -> Void
    ) {
        self.width = width
        self.style = style
        self.drawsProgress = drawsProgress
        self.output = output
        self.notes = notes
    }

    /// Writes one line of the answer.
    package func print(_ line: String = "") {
        output(line + "\n")
    }

    /// Writes lines of the answer.
    package func print(lines: [String]) {
        output(lines.map { $0 + "\n" }.joined())
    }

    /// Writes one line beside the answer: progress, hints, warnings.
    package func note(_ line: String) {
        notes(line + "\n")
    }

    /// Writes text beside the answer as it is, without a line end.
    package func draw(_ text: String) {
        notes(text)
    }
}

extension Console {
    /// The console of this process, as its terminal and environment have it.
    package static func standard(environment: [String: String] = ProcessInfo.processInfo.environment) -> Console {
        let terminal = Terminal(environment: environment)
        return Console(
            width: terminal.width, style: Style(isEnabled: terminal.hasColor), drawsProgress: terminal.standardErrorIsTerminal,
            output: { text in
                Swift.print(text, terminator: "")
                Terminal.flush()
            },
            notes: { FileHandle.standardError.write(Data($0.utf8)) })
    }
}
