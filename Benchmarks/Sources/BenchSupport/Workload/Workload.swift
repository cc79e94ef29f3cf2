import Foundation
public import SearchIndex

/// A catalog and the kinds of queries put to it, as data.
public struct Workload: Decodable {
    public var name: String
    /// File of one JSON object a line, relative to the bench folder.
    public var documents: String
    /// File of the customers' document numbers, a NumPy int32 matrix with a row a customer.
    public var customers: String?
    /// Hits to return.
    public var limit: Int
    /// Fields to search in with their weights, where a kind does not say otherwise.
    public var queryBy: [String: Int]
    public var kinds: [QueryKind]
    /// The wire schema as text, kept aside because its form is the index's affair.
    public var schema = Schema(fields: [])

    private enum CodingKeys: String, CodingKey {
        case name, documents, customers, limit, queryBy, kinds
    }

    /// Reads a workload definition.
    /// - Throws: `BenchError` or a decoding error that names the member.
    public init(path: String) throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(Workload.self, from: data)
        guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any], let schema = object["schema"] else {
            throw BenchError("\(path): no `schema`")
        }
        self.schema = try Schema(parsing: Array(JSONSerialization.data(withJSONObject: schema)))
    }

    /// The kinds of these names in the order of the file; all when none are named.
    /// - Throws: `BenchError` when a name is not known.
    public func kinds(named names: [String]) throws -> [QueryKind] {
        for name in names where !kinds.contains(where: { $0.name == name }) {
            throw BenchError("no query kind `\(name)`; there are \(kinds.map(\.name).joined(separator: ", "))")
        }
        return names.isEmpty ? kinds : kinds.filter { names.contains($0.name) }
    }
}
