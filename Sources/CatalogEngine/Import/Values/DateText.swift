/// A day, with or without the time of day, read by a pattern.
package struct DateText: Sendable, Equatable {
    package var year = 0
    package var month = 1
    package var day = 1
    /// Seconds of the day; nil for a day as a whole.
    package var seconds: Int?
    /// Seconds by which the clock is ahead of UTC.
    package var offset = 0

    /// The date as RFC 3339 has it: `1998-03-12`, or in UTC with time `1998-03-12T10:30:00Z`.
    package var rfc3339: String {
        guard seconds != nil else { return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2) }
        let (days, rest) = unixSeconds.flooredQuotientAndRemainder(dividingBy: 86_400)
        let date = Self(daysSince1970: days)
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        return "\(date.rfc3339)T\(time)Z"
    }

    /// Seconds since 1970 in UTC; of the day's first one for a day as a whole.
    package var unixSeconds: Int {
        // Days by counting eras of 400 years from 0000-03-01 (Hinnant, chrono-compatible low-level date algorithms).
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400 + (seconds ?? 0) - offset
    }

    /// A moment in UTC with its time of day.
    package init(unixSeconds: Int64) {
        let (days, rest) = Int(unixSeconds).flooredQuotientAndRemainder(dividingBy: 86_400)
        self.init(daysSince1970: days)
        seconds = rest
    }

    private init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthOfYear = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthOfYear + 2) / 5 + 1
        month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Reads a text by a pattern of `yyyy`, `yy`, `MM`, `dd`, `HH`, `mm` and `ss` with anything between them; `M`, `d` and `H`
    /// take one digit or two.
    package init?(_ text: String, pattern: String) {
        var bytes = Array(text.trimmingSpaces().utf8)[...]
        var letters = Array(pattern.utf8)[...]
        var hours: Int?
        while let letter = letters.first {
            let width = letters.prefix { $0 == letter }.count
            letters = letters.dropFirst(width)
            switch letter {
            case UInt8(ascii: "y"):
                guard let value = Self.takeNumber(&bytes, width: width == 2 ? 2...2 : 4...4) else { return nil }
                year = width == 2 ? (value < 70 ? 2000 + value : 1900 + value) : value
            case UInt8(ascii: "M"), UInt8(ascii: "d"), UInt8(ascii: "H"), UInt8(ascii: "m"), UInt8(ascii: "s"):
                guard let value = Self.takeNumber(&bytes, width: width == 1 ? 1...2 : 2...2) else { return nil }
                switch letter {
                case UInt8(ascii: "M"): month = value
                case UInt8(ascii: "d"): day = value
                case UInt8(ascii: "H"): hours = value
                case UInt8(ascii: "m"): seconds = (seconds ?? 0) + value * 60
                default: seconds = (seconds ?? 0) + value
                }
            default:
                guard bytes.prefix(width).elementsEqual(repeatElement(letter, count: width)) else { return nil }
                bytes = bytes.dropFirst(width)
            }
        }
        if let hours { seconds = (seconds ?? 0) + hours * 3600 }
        guard bytes.isEmpty, isValid else { return nil }
    }

    /// Reads `1998-03-12`, `1998-03-12 10:30:00` or `1998-03-12T10:30:00Z`, with or without seconds, decimals and an offset.
    package init?(iso text: String) {
        let text = text.trimmingSpaces()
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let date = DateText(String(text.prefix(10)), pattern: "yyyy-MM-dd") else { return nil }
        self = date
        guard bytes.count > 10 else { return }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20 else { return nil }
        var rest = bytes[11...]
        guard let hours = Self.takeNumber(&rest, width: 2...2), hours < 24, rest.first == UInt8(ascii: ":") else { return nil }
        rest = rest.dropFirst()
        guard let minutes = Self.takeNumber(&rest, width: 2...2), minutes < 60 else { return nil }
        var total = hours * 3600 + minutes * 60
        if rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst()
            guard let value = Self.takeNumber(&rest, width: 2...2), value <= 60 else { return nil }
            total += value
            if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { $0 >= 0x30 && $0 <= 0x39 } }
        }
        seconds = total
        guard let sign = rest.first, rest != [UInt8(ascii: "Z")] else { return }
        rest = rest.dropFirst()
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let ahead = Self.takeNumber(&rest, width: 2...2) else { return nil }
        if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
        let minutesAhead = rest.isEmpty ? 0 : Self.takeNumber(&rest, width: 2...2)
        guard let minutesAhead, rest.isEmpty else { return nil }
        offset = (ahead * 3600 + minutesAhead * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    private var isValid: Bool {
        guard (1...12).contains(month), day >= 1, (seconds ?? 0) <= 86_400 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1]
    }

    private static func takeNumber(_ bytes: inout ArraySlice<UInt8>, width: ClosedRange<Int>) -> Int? {
        let digits = bytes.prefix(width.upperBound).prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard width.contains(digits.count) else { return nil }
        bytes = bytes.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

extension Int {
    /// Quotient and remainder with a remainder that is never negative.
    fileprivate func flooredQuotientAndRemainder(dividingBy divisor: Int) -> (Int, Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
