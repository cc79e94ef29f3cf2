import ByteStorage
package import CatalogEngine
import SearchIndex

/// `skua index stats`: how large each collection is.
package struct IndexStatsAction: Sendable {
    package var json: Bool

    package init(json: Bool = false) {
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let statistics = try engine.collections().map { CollectionStatistics(collection: $0, index: try? engine.statistics($0.name)) }
        if json {
            console.print(JSON.array(statistics.map(\.json)).description)
        } else if statistics.isEmpty {
            console.print("There are no collections.")
        } else {
            var table = TextTable(CollectionStatistics.columns)
            for entry in statistics { table.append(entry.row) }
            console.print(lines: table.lines(width: console.width, style: console.style))
        }
    }
}
