import SkuaServer
import Testing

/// An overload is told from a burst.
///
/// 1. A burst that makes work wait for less than the interval refuses nothing.
/// 2. When work has waited too long for a whole interval, new work is refused while the first in the queue waits too long.
/// 3. It is let in again once the wait is short, and the next overload has its interval again.
@Suite struct QueueAgeTests {
    private let start = ContinuousClock.now

    private func age() -> QueueAge { QueueAge(target: .milliseconds(100), interval: .seconds(1)) }

    private func after(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

    @Test func aBurstIsTakenUp() {
        var age = age()
        for number in 0..<20 {
            let now = after(number * 40)
            age.took(after: .milliseconds(300 - number * 15), at: now)
            #expect(!age.refuses(behind: .milliseconds(300), at: now))
        }
        #expect(!age.refuses(behind: .milliseconds(300), at: after(5_000)))
    }

    @Test func anOverloadIsRefused() {
        var age = age()
        age.took(after: .milliseconds(150), at: after(0))
        #expect(!age.refuses(behind: .milliseconds(400), at: after(900)))
        age.took(after: .milliseconds(400), at: after(1_000))
        #expect(age.refuses(behind: .milliseconds(400), at: after(1_001)))
        // Some of it was done meanwhile: what joins now waits for the target at most.
        #expect(!age.refuses(behind: .milliseconds(90), at: after(1_300)))
        age.took(after: .milliseconds(90), at: after(1_300))
        #expect(age.refuses(behind: .milliseconds(101), at: after(1_400)))
    }

    @Test func theNextOverloadBeginsAnew() {
        var age = age()
        age.took(after: .milliseconds(200), at: after(0))
        age.took(after: .milliseconds(20), at: after(1_500))
        age.took(after: .milliseconds(200), at: after(1_600))
        #expect(!age.refuses(behind: .milliseconds(200), at: after(2_500)))
        #expect(age.refuses(behind: .milliseconds(200), at: after(2_601)))
    }
}
