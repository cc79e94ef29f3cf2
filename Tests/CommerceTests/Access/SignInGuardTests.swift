import Commerce
import Testing

/// 1. The fifth wrong password in a row closes a login for a minute; each further one doubles that, up to an hour.
/// 2. After a day without one, wrong passwords are forgotten.
@Suite struct SignInGuardTests {
    @Test func closesAfterTooMany() {
        var state = SignInGuard()
        for count in 1...4 {
            state.recordFailure(at: 1000)
            #expect(state.failures == count)
            #expect(state.lock(at: 1000) == nil)
        }
        var expected: [Int64] = []
        for _ in 0..<8 {
            state.recordFailure(at: 1000)
            expected.append(state.lock(at: 1000) ?? 0)
        }
        #expect(expected == [60, 120, 240, 480, 960, 1920, 3600, 3600])
        #expect(state.lock(at: 1000 + 3599) == 1)
        #expect(state.lock(at: 1000 + 3600) == nil)
    }

    @Test func forgetsAfterADay() {
        var state = SignInGuard(failures: 11, lastFailure: 1000)
        state.recordFailure(at: 1000 + 86_399)
        #expect(state.failures == 12)
        state.recordFailure(at: 1000 + 86_399 + 86_400)
        #expect(state.failures == 1)
    }
}
