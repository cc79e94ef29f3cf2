import SkuaServer
import Testing

/// Rates look back ten seconds, and latencies fall into their class.
///
/// 1. Requests of the last ten seconds count, older ones do not, also when the clock has run far ahead.
/// 2. Every duration falls into the first class whose bound it does not exceed, and beyond all into the last.
@Suite struct RollingRateTests {
    @Test func windowMoves() {
        var rate = RollingRate()
        for second in 100..<105 {
            rate.record(seconds: 0.010, at: second)
            rate.record(seconds: 0.030, at: second)
        }
        #expect(rate.summary(at: 104).perSecond == 1)
        #expect(abs(rate.summary(at: 104).milliseconds - 20) < 1e-9)
        #expect(rate.summary(at: 110).perSecond == 0.8)
        #expect(rate.summary(at: 113).perSecond == 0.2)
        #expect(rate.summary(at: 114) == (0, 0))
        rate.record(seconds: 1, at: 1000)
        #expect(rate.summary(at: 1000).perSecond == 0.1 && rate.summary(at: 1000).milliseconds == 1000)
    }

    @Test("Classes", arguments: [(0, 0), (0.0005, 0), (0.00051, 1), (0.001, 1), (0.3, 9), (10, 13), (10.1, 14), (1e9, 14)])
    func classes(seconds: Double, expected: Int) {
        var histogram = LatencyHistogram()
        histogram.record(seconds: seconds)
        #expect(histogram.counts.firstIndex(of: 1) == expected)
        #expect(histogram.count == 1 && histogram.sum == seconds)
    }
}
