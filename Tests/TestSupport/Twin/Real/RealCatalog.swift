import ByteStorage
import Foundation
package import SearchIndex

/// A catalog of real products that is no part of the project; tests that use it do nothing where it is missing.
package struct RealCatalog: Sendable {
    package let name: String
    package let schema: Schema
    private let file: String
    private let layout: LineSampler.Layout
    /// Makes a document of a record; nil where there is none.
    private let document: @Sendable ([UInt8]) -> JSONObject?

    init(
        _ name: String, _ file: String, _ layout: LineSampler.Layout, _ schema: Schema,
        _ document: @escaping @Sendable ([UInt8]) -> JSONObject?
    ) {
        self.name = name
        self.file = file
        self.layout = layout
        self.schema = schema
        self.document = document
    }

    /// The folder of the catalogs: `SKUA_DATA`, else `shared/data` beside the repository.
    package static let folder: String = {
        if let folder = ProcessInfo.processInfo.environment["SKUA_DATA"] { return folder }
        var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<5 { root.deleteLastPathComponent() }
        return root.deletingLastPathComponent().path + "/shared/data"
    }()

    private var path: String { Self.folder + "/" + file }

    /// Whether the file is there.
    package var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

    /// About 3,000 documents, taken evenly, by id.
    package func sample() throws -> [String: [UInt8]] {
        var documents: [String: [UInt8]] = [:]
        for (number, record) in try LineSampler.records(ofGzip: path, layout).enumerated() {
            guard var object = document(record) else { continue }
            let id = object["id"]?.stringValue ?? "row \(number)"
            object["id"] = .string(id)
            documents[id] = JSON.object(object).serialized()
        }
        return documents
    }
}

extension RealCatalog: CustomStringConvertible {
    package var description: String { name }
}
