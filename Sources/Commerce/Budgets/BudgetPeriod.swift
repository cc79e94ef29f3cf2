/// How long a budget lasts before it begins anew. Periods begin at midnight, UTC; weeks on Monday.
package enum BudgetPeriod: String, Sendable, Hashable, CaseIterable {
    case day
    case week
    case month
    case quarter
    case year

    private static let secondsPerDay: Int64 = 86_400

    /// The period that a moment is in: from its first second until the first of the next, in Unix seconds.
    package func interval(around moment: Int64) -> Range<Int64> {
        // Rounded down, also before 1970.
        let day = (moment - (moment % Self.secondsPerDay + Self.secondsPerDay) % Self.secondsPerDay) / Self.secondsPerDay
        let days: Range<Int64> =
            switch self {
            case .day: day..<day + 1
            case .week:
                {
                    // 1 January 1970 was a Thursday.
                    let monday = day - ((day + 3) % 7 + 7) % 7
                    return monday..<monday + 7
                }()
            case .month: Self.months(1, around: day)
            case .quarter: Self.months(3, around: day)
            case .year: Self.months(12, around: day)
            }
        return days.lowerBound * Self.secondsPerDay..<days.upperBound * Self.secondsPerDay
    }

    /// The span of so many months, a divisor of 12, that a day is in; in days since 1970.
    private static func months(_ count: Int64, around day: Int64) -> Range<Int64> {
        // A year that is too late by one, then back to the one that the day is in.
        var year = 1970 + day / 365 + 1
        while firstDay(of: year, month: 1) > day { year -= 1 }
        var month: Int64 = 1
        while month + count <= 12, firstDay(of: year, month: month + count) <= day { month += count }
        let end = month + count > 12 ? firstDay(of: year + 1, month: 1) : firstDay(of: year, month: month + count)
        return firstDay(of: year, month: month)..<end
    }

    /// Days from 1 January 1970 to the first of a month.
    private static func firstDay(of year: Int64, month: Int64) -> Int64 {
        let before = year - 1
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let days = before * 365 + before / 4 - before / 100 + before / 400
        return days - 719_162 + lengths.prefix(Int(month - 1)).reduce(0, +)
    }
}
