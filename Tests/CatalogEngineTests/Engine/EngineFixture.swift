import ByteStorage
import CatalogEngine
import Foundation
import Logging
import SearchIndex
import TestSupport

/// Engines over a fresh data folder.
final class EngineFixture: Sendable {
    let directory = TemporaryDirectory()

    /// Opens an engine that looks for changes and seals quickly.
    func open(_ ownership: IndexOwnership = .required, _ change: (inout EngineOptions) -> Void = { _ in }) throws -> CatalogEngine {
        var options = EngineOptions(dataDirectory: directory.path)
        options.ownsIndex = ownership
        options.refreshInterval = 0.02
        options.sealInterval = 0.1
        options.keptChanges = 0
        options.clock = { 1_700_000_000 }
        change(&options)
        return try CatalogEngine.open(options, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    static let schema: Schema = {
        var stock = Field(name: "stock", type: .int32)
        stock.optional = true
        stock.facet = true
        var tags = Field(name: "tags", type: .stringArray)
        tags.optional = true
        tags.facet = true
        var price = Field(name: "price", type: .float)
        price.optional = true
        var active = Field(name: "active", type: .bool)
        active.optional = true
        return Schema(fields: [Field(name: "title", type: .string), stock, tags, price, active])
    }()

    func folder(of collection: String) -> String { directory.path + "/index/" + collection }

    /// All files of a collection's index, ascending by path.
    func files(of collection: String) -> [String] {
        let folder = folder(of: collection)
        return (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).compactMap { $0 as? String }.map { folder + "/" + $0 }
            .filter {
                var isFolder: ObjCBool = false
                return unsafe FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
            }.sorted()
    }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

extension CatalogEngine {
    /// The stored documents by id.
    func contents(_ collection: String) throws -> [String: String] {
        var result: [String: String] = [:]
        try export(collection) { body in
            result[try JSON.parse(body)["id"]?.stringValue ?? ""] = text(body)
        }
        return result
    }

    /// The ids that a search finds, sorted.
    func found(_ collection: String, _ query: String = "*", filter: String? = nil) throws -> [String] {
        var request = SearchRequest(query: query)
        request.filter = try filter.map { try FilterExpression.parse($0) }
        request.limit = 10_000
        return try search(collection, request).hits.map(\.id).sorted()
    }

    /// The documents that a search finds, by id.
    func searched(_ collection: String) throws -> [String: String] {
        var request = SearchRequest(query: "*")
        request.limit = 100_000
        return Dictionary(try search(collection, request).hits.map { ($0.id, text($0.document)) }) { first, _ in first }
    }
}
