/// Which queries a report is about.
package enum QueryReport: String, Sendable, CaseIterable {
    /// Those asked most often.
    case popular
    /// Those that found nothing most often.
    case zeroResults = "zero_results"
    /// Those that found something from which nobody chose anything, most often asked first.
    case noClicks = "no_clicks"
}
