/// Human ratings of query and document pairs, in the order of the file.
///
/// The file has a heading `query,id,rating` (further columns are allowed, any order). A pair that several people rated stands
/// on several lines, or once with the mean; lines of one pair are averaged.
package struct Judgments: Sendable, Equatable {
    package private(set) var queries: [JudgedQuery] = []

    /// - Parameter lines: the fields of each line of the file, heading first, with the line's number.
    /// - Throws: `CommandError` naming the line for a missing column, an empty query or id, or a rating that is no number ≥ 0.
    package init(lines: some Sequence<(number: Int, fields: [String])>) throws(CommandError) {
        var columns: Columns?
        var order: [String] = []
        var sums: [String: [String: (sum: Double, count: Int)]] = [:]
        for (number, fields) in lines {
            guard let heading = columns else {
                columns = try Columns(heading: fields, line: number)
                continue
            }
            if fields.allSatisfy(\.isEmpty) { continue }
            let (query, id, rating) = try heading.read(fields, line: number)
            if sums[query] == nil { order.append(query) }
            let old = sums[query]?[id] ?? (0, 0)
            sums[query, default: [:]][id] = (old.sum + rating, old.count + 1)
        }
        guard !order.isEmpty else {
            throw CommandError("the file holds no judgments; it needs a heading query,id,rating and lines below it")
        }
        queries = order.map { query in
            JudgedQuery(query: query, ratings: sums[query, default: [:]].mapValues { $0.sum / Double($0.count) })
        }
    }

    /// Judged pairs over all queries.
    package var pairCount: Int { queries.reduce(0) { $0 + $1.ratings.count } }
}

/// Which column holds what.
private struct Columns {
    let query: Int
    let id: Int
    let rating: Int

    init(heading: [String], line: Int) throws(CommandError) {
        let names = heading.map { $0.lowercased() }
        guard let query = names.firstIndex(of: "query"), let id = names.firstIndex(of: "id"), let rating = names.firstIndex(of: "rating")
        else {
            throw CommandError("line \(line): expected the heading query,id,rating, found \(heading.joined(separator: ","))")
        }
        self.query = query
        self.id = id
        self.rating = rating
    }

    func read(_ fields: [String], line: Int) throws(CommandError) -> (query: String, id: String, rating: Double) {
        guard fields.count > max(query, id, rating) else {
            throw CommandError("line \(line): expected at least \(max(query, id, rating) + 1) columns, found \(fields.count)")
        }
        guard !fields[query].isEmpty else { throw CommandError("line \(line): expected a query, found an empty field") }
        guard !fields[id].isEmpty else { throw CommandError("line \(line): expected a document id, found an empty field") }
        guard let value = Double(fields[rating]), value >= 0, value.isFinite else {
            throw CommandError("line \(line): expected a rating of 0 or more, found \"\(fields[rating])\"")
        }
        return (fields[query], fields[id], value)
    }
}
