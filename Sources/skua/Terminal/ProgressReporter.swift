import Synchronization

/// Shows how far a long task is: a bar drawn over itself on a terminal, a log line every few seconds elsewhere.
///
/// Safe to call from several threads and as often as one likes; only a few calls a second write anything.
package final class ProgressReporter: Sendable {
    private struct State {
        var title: String
        var start: Duration
        var lastShown: Duration?
        var isDrawn = false
    }

    private let console: Console
    private let unit: String
    private let interval: Duration
    private let now: @Sendable () -> Duration
    private let state: Mutex<State>

    /// - Parameters:
    ///   - title: what is being done: `Importing`.
    ///   - unit: what is counted, in the plural: `rows`.
    ///   - now: time since some fixed moment; tests give their own.
    package init(_ title: String, unit: String, console: Console, now: @escaping @Sendable () -> Duration = ProgressReporter.uptime) {
        self.console = console
        self.unit = unit
        self.now = now
        interval = console.drawsProgress ? .milliseconds(100) : .seconds(5)
        state = Mutex(State(title: title, start: now()))
    }

    /// Time since the process first asked.
    package static let uptime: @Sendable () -> Duration = {
        let origin = ContinuousClock.now
        return { ContinuousClock.now - origin }
    }()

    /// Starts another phase with a clock of its own.
    package func begin(_ title: String) {
        finish()
        state.withLock { $0 = State(title: title, start: now()) }
    }

    /// Tells how far it is.
    /// - Parameters:
    ///   - fraction: 0...1, or nil where the end is not known.
    ///   - done: units done since the start.
    package func update(fraction: Double?, done: Int) {
        state.withLock { state in
            let time = now()
            // A log gets its first line after one interval, a terminal at once.
            let last = state.lastShown ?? (console.drawsProgress ? nil : state.start)
            if let last, time - last < interval { return }
            state.lastShown = time
            let line = ProgressLine(
                title: state.title, unit: unit, elapsed: time - state.start, fraction: fraction, done: done)
            if console.drawsProgress {
                state.isDrawn = true
                console.draw("\r\u{1B}[K" + line.bar(width: min(console.width, 100)))
            } else {
                console.note(line.log)
            }
        }
    }

    /// Wipes the bar, so that what is written next starts on a clean line.
    package func finish() {
        state.withLock { state in
            if state.isDrawn { console.draw("\r\u{1B}[K") }
            state.isDrawn = false
        }
    }
}
