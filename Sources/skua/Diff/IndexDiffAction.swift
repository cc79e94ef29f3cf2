import ByteStorage
package import CatalogEngine
import Foundation
import SearchIndex
import SkuaServer

/// `skua index diff`: asks a list of queries twice and shows whose answers differ.
package struct IndexDiffAction: Sendable {
    /// What the answers are compared with.
    package enum Other: Sendable, Equatable {
        /// Another ranking profile, or other parameters.
        case call(SearchCall)
        /// The catalog of another data directory.
        case directory(String)
        /// A run that was saved.
        case file(String)
        /// Nothing: the run is only saved.
        case none
    }

    package var collection: String
    package var file: String
    package var call: SearchCall
    package var other: Other
    /// Where the run is written.
    package var savePath: String?
    package var json: Bool

    package init(collection: String, file: String, call: SearchCall, other: Other, savePath: String? = nil, json: Bool = false) {
        self.collection = collection
        self.file = file
        self.call = call
        self.other = other
        self.savePath = savePath
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let queries = try BenchmarkWorkload(text: try TextFile.text(at: file), asYouType: false).queries
        try engine.prepareSearch(in: collection, console)
        let now = try answers(queries, call, engine)
        if let savePath {
            do { try Data(now.json.description.utf8).write(to: URL(fileURLWithPath: savePath)) } catch {
                throw CommandError("\(savePath) cannot be written: \(error.localizedDescription)")
            }
        }
        let before: QueryRun
        switch other {
        case .call(let call): before = try answers(queries, call, engine)
        case .file(let path):
            do { before = try QueryRun(json: try JSON.parse(try TextFile.bytes(at: path))) } catch {
                throw CommandError("\(path): \(error)")
            }
        case .directory(let directory):
            before = try CatalogSession(directory: directory, purpose: .search, console: console).run { other in
                try other.prepareSearch(in: collection, console)
                return try answers(queries, call, other)
            }
        case .none: return console.print("Saved the answers to \(HumanText.count(queries.count, "query", "queries")).")
        }
        let difference = QueryDifference(before: before, after: now)
        if json { return console.print(difference.json.description) }
        console.print(lines: difference.lines(width: console.width, style: console.style))
    }

    private func answers(_ queries: [String], _ call: SearchCall, _ engine: CatalogEngine) throws -> QueryRun {
        QueryRun(
            answers: try queries.map { query in
                let search = try call.asking(query).search(in: collection)
                let result = try engine.answer(collection, search.request, for: search.buyer, search.options).result
                return QueryRun.Answer(query: query, found: result.foundDocuments, ids: result.hits.map(\.id))
            })
    }
}
