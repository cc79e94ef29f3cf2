import Synchronization
import skua

/// A console that remembers what was written to it.
final class RecordedConsole: Sendable {
    private struct Texts {
        var output = ""
        var notes = ""
    }

    private let texts = Mutex(Texts())

    /// What was answered.
    var output: String { texts.withLock { $0.output } }
    /// What was written beside the answer.
    var notes: String { texts.withLock { $0.notes } }

    /// A console that writes here.
    func console(width: Int = 100, colors: Bool = false, drawsProgress: Bool = false) -> Console {
        Console(
            width: width, style: Style(isEnabled: colors), drawsProgress: drawsProgress,
            output: { text in self.texts.withLock { $0.output += text } },
            notes: { text in self.texts.withLock { $0.notes += text } })
    }
}
