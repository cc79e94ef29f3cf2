package import Commerce
import Foundation

extension QuoteExpiry {
    /// Reads an instant, such as `2026-04-01T12:00:00Z`, or a day, such as `2026-04-01`: a quote is good until the end of that day.
    ///
    /// - Parameter zone: in whose calendar the day ends, such as `Europe/Oslo`; nil for UTC. An instant has none.
    /// - Throws: ``EngineError`` with `.invalid`.
    package init(_ text: String, zone: String?) throws(EngineError) {
        guard let date = DateText(iso: text) else {
            throw EngineError(
                .invalid, "An expiry is a time such as 2026-04-01T12:00:00Z, or a day such as 2026-04-01.", field: "expires_at")
        }
        guard date.seconds == nil else {
            guard zone == nil else { throw EngineError(.invalid, "A time zone is stated for a day only.", field: "time_zone") }
            self.init(instant: Int64(date.unixSeconds))
            return
        }
        let name = zone ?? "UTC"
        guard let timeZone = TimeZone(identifier: name) else {
            throw EngineError(.invalid, "A time zone is named as in Europe/Oslo.", field: "time_zone")
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        // Noon is there on every day, whatever the clocks do at night.
        let noon = calendar.date(from: DateComponents(year: date.year, month: date.month, day: date.day, hour: 12))
        guard let noon, let next = calendar.date(byAdding: .day, value: 1, to: noon) else {
            throw EngineError(.invalid, "There is no such day.", field: "expires_at")
        }
        self.init(instant: Int64(calendar.startOfDay(for: next).timeIntervalSince1970), zone: name)
    }
}
