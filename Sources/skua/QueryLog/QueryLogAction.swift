package import CatalogEngine
package import CommerceStore
import SkuaServer

/// `skua log`: what was searched for.
package struct QueryLogAction: Sendable {
    package var report: QueryReport
    package var collection: String
    package var days: Int
    package var least: Int
    package var limit: Int
    package var json: Bool

    package init(_ report: QueryReport, of collection: String, days: Int = 30, least: Int = 2, limit: Int = 50, json: Bool = false) {
        self.report = report
        self.collection = collection
        self.days = days
        self.least = least
        self.limit = limit
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let queries = try engine.queries(report, of: collection, days: days, least: least, limit: limit)
        if json { return console.print(String(decoding: QueryReportText.write(queries, report), as: UTF8.self)) }
        guard !queries.isEmpty else { return console.print("No such queries in the last \(HumanText.count(days, "day")).") }
        var table = TextTable([
            .flexible("Query", minimumWidth: 20), .fixed("Searches", .right), .fixed("Without results", .right), .fixed("Clicks", .right),
        ])
        for query in queries {
            table.append([
                StyledText(query.query), StyledText(HumanText.count(query.searches)), StyledText(HumanText.count(query.unanswered)),
                StyledText(HumanText.count(query.clicks)),
            ])
        }
        console.print(lines: table.lines(width: console.width, style: console.style))
    }
}
