package import CommerceStore

/// What was searched for, as JSON text.
package enum QueryReportText {
    static func write(_ queries: [QueryTally], _ report: QueryReport, to text: inout JSONText) {
        text.object { text in
            text.array("queries", of: queries) { text, query in
                text.member("clicks", query.clicks)
                text.member("q", query.query)
                text.member("searches", query.searches)
                text.member("zero_results", query.unanswered)
            }
            text.member("report", report.rawValue)
        }
    }

    package static func write(_ queries: [QueryTally], _ report: QueryReport) -> [UInt8] {
        var text = JSONText()
        write(queries, report, to: &text)
        return text.bytes
    }
}
