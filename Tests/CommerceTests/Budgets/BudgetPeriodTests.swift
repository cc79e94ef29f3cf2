import Commerce
import Testing

/// 1. Periods begin at midnight UTC, weeks on Monday; the last second belongs to a period, the next to the one after.
/// 2. Every moment is in its period, and periods follow each other without a gap.
@Suite struct BudgetPeriodTests {
    // 1,700,000,000 is Tuesday, 14 November 2023, 22:13:20.
    @Test(
        arguments: [
            (BudgetPeriod.day, 1_699_920_000, 1_700_006_400), (.week, 1_699_833_600, 1_700_438_400), (.month, 1_698_796_800, 1_701_388_800),
            (.quarter, 1_696_118_400, 1_704_067_200), (.year, 1_672_531_200, 1_704_067_200),
        ] as [(BudgetPeriod, Int64, Int64)])
    func beginsAtMidnight(_ period: BudgetPeriod, _ start: Int64, _ end: Int64) {
        for moment in [1_700_000_000, start, end - 1] { #expect(period.interval(around: moment) == start..<end) }
        #expect(period.interval(around: end).lowerBound == end)
        #expect(period.interval(around: start - 1).upperBound == start)
    }

    @Test(arguments: BudgetPeriod.allCases)
    func followsWithoutAGap(_ period: BudgetPeriod) {
        // From 1899 to 2101: leap years, and centuries that are none.
        var moment: Int64 = -2_240_000_000
        var count = 0
        while moment < 4_135_000_000 {
            let interval = period.interval(around: moment)
            #expect(interval.contains(moment) && interval.lowerBound % 86_400 == 0)
            #expect(period.interval(around: interval.upperBound).lowerBound == interval.upperBound)
            moment = interval.upperBound + (period == .day ? 86_400 * 30 : 0)
            count += 1
        }
        #expect(count > 200)
        // 29 February.
        #expect(BudgetPeriod.month.interval(around: 1_709_200_000) == 1_706_745_600..<1_709_251_200)
    }
}
