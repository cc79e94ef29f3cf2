import Testing
import skua

/// 1. Colours are used on a terminal only, never against `NO_COLOR`, never on a dumb one.
/// 2. The width is what `COLUMNS` says, else the terminal, else 120, and never below 40.
@Suite struct TerminalTests {
    private func terminal(_ environment: [String: String], isTerminal: Bool = true, columns: Int? = 90) -> Terminal {
        Terminal(environment: environment, standardOutputIsTerminal: isTerminal, standardErrorIsTerminal: isTerminal, columns: columns)
    }

    @Test("Colours need a terminal that wants them")
    func colors() {
        #expect(terminal(["TERM": "xterm"]).hasColor)
        #expect(!terminal(["TERM": "dumb"]).hasColor)
        #expect(!terminal(["NO_COLOR": "1"]).hasColor)
        #expect(!terminal(["NO_COLOR": "0"]).hasColor)
        #expect(terminal(["NO_COLOR": ""]).hasColor)
        #expect(!terminal([:], isTerminal: false).hasColor)
    }

    @Test("The width comes from COLUMNS, the terminal, or a default")
    func width() {
        #expect(terminal([:]).width == 90)
        #expect(terminal(["COLUMNS": "70"]).width == 70)
        #expect(terminal(["COLUMNS": "wide"]).width == 90)
        #expect(terminal(["COLUMNS": "0"]).width == 90)
        #expect(terminal([:], isTerminal: false).width == 120)
        #expect(terminal([:], columns: nil).width == 120)
        #expect(terminal(["COLUMNS": "3"]).width == 40)
    }
}
