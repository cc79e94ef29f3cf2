import Foundation
import Synchronization
import Testing
import skua

/// 1. A log gets a line every few seconds with rate and time left; a terminal gets one line that is drawn over.
/// 2. No line is wider than the terminal; rate and time left are right.
@Suite struct ProgressTests {
    /// A clock that a test moves.
    private final class HandClock: Sendable {
        let time = Mutex(Duration.zero)
        func advance(_ duration: Duration) { time.withLock { $0 += duration } }
        var now: @Sendable () -> Duration { { self.time.withLock { $0 } } }
    }

    @Test("A log gets a line every five seconds")
    func log() {
        let (recorded, clock) = (RecordedConsole(), HandClock())
        let reporter = ProgressReporter("Importing", unit: "rows", console: recorded.console(), now: clock.now)
        for second in 1...11 {
            clock.advance(.seconds(1))
            reporter.update(fraction: Double(second) / 20, done: second * 1_000)
        }
        reporter.finish()
        #expect(
            recorded.notes == """
                Importing: 5,000 rows, 25 %, 1,000 rows/s, 15 s left
                Importing: 10,000 rows, 50 %, 1,000 rows/s, 10 s left

                """)
    }

    @Test("A task shorter than the interval logs nothing")
    func quick() {
        let recorded = RecordedConsole()
        let reporter = ProgressReporter("Importing", unit: "rows", console: recorded.console())
        reporter.update(fraction: 1, done: 3)
        reporter.finish()
        #expect(recorded.notes.isEmpty)
    }

    @Test("A terminal gets one line drawn over, wiped at the end")
    func terminal() {
        let (recorded, clock) = (RecordedConsole(), HandClock())
        let reporter = ProgressReporter("Indexing", unit: "docs", console: recorded.console(drawsProgress: true), now: clock.now)
        reporter.update(fraction: 0, done: 0)
        reporter.update(fraction: 0.1, done: 5)
        clock.advance(.seconds(1))
        reporter.update(fraction: 0.5, done: 50)
        reporter.finish()
        let frames = recorded.notes.components(separatedBy: "\r\u{1B}[K")
        #expect(frames.count == 4)
        #expect(frames.last == "")
        #expect(frames[2] == "Indexing  ███████████████░░░░░░░░░░░░░░░ 50 %  50 docs  50/s  1.0 s left")
        #expect(!recorded.notes.contains("\n"))
    }

    @Test("A bar is never wider than its terminal", arguments: [10, 20, 30, 45, 60, 80, 200])
    func barFits(width: Int) {
        for fraction in [nil, 0, 0.333, 1, 7] {
            let line = ProgressLine(title: "Importing", unit: "rows", elapsed: .seconds(77), fraction: fraction, done: 1_234_567)
            #expect(DisplayWidth.of(line.bar(width: width)) <= width)
        }
    }

    @Test("Without an end there is a rate but no time left")
    func openEnd() {
        let line = ProgressLine(title: "Importing", unit: "rows", elapsed: .seconds(2), fraction: nil, done: 500)
        #expect(line.rate == 250)
        #expect(line.remaining == nil)
        #expect(line.log == "Importing: 500 rows, 250 rows/s")
    }
}
