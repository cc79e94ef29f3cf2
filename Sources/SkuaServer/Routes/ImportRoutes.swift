import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird
import NIOCore

/// `…/documents/import`: many documents, one JSON object a line.
///
/// The body is read line by line and written in batches, each one transaction, so that memory stays flat at any size. A bad line
/// is reported and the others are kept. When the connection breaks, the batches before are stored.
struct ImportRoutes: Sendable {
    let server: SearchServer

    /// Bytes in a batch at which it is written, whatever its lines.
    private static let batchBytes = 4 << 20

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/collections/{collection}/documents/import", name: "importDocuments", section: .documents,
                summary: "Writes documents, one JSON object a line; answers with one JSON object a line.",
                action: .importDocuments, parameters: WriteOptions.importParameters,
                body: .init(
                    mediaTypes: ["text/plain", "application/x-ndjson", "application/octet-stream"], schema: ["type": "string"]),
                answer: .init(
                    summary: "A line for each line: `{\"success\":true}`, or with `error` and `code`.",
                    mediaTypes: ["text/plain"], schema: ["type": "string"]), failures: [422]),
            importDocuments)
    }

    @Sendable private func importDocuments(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let options = try WriteOptions(context.query, defaultAction: .create)
        let parameters = SearchParameters(context.query.map { (name: $0.key, value: $0.value) })
        let batchLines = try parameters.integer("batch_size", in: 1...10_000) ?? 1000
        _ = try await server.run { try $0.collection(name) }
        let spool = ReplySpool()
        var splitter = LineSplitter(limit: server.options.maximumLine)
        var lines: [LineSplitter.Line] = []
        var bytes = 0
        for try await piece in request.body {
            splitter.split(piece.readableBytesView, into: &lines)
            bytes += piece.readableBytes
            guard lines.count >= batchLines || bytes >= Self.batchBytes else { continue }
            try await write(lines, to: name, options, spool)
            lines.removeAll(keepingCapacity: true)
            bytes = 0
        }
        splitter.finish(into: &lines)
        try await write(lines, to: name, options, spool)
        if options.refresh == .wait {
            try await server.work.run { [engine = server.engine] in
                // What takes longer, or is done by another process, is in the store all the same.
                do {
                    try engine.waitUntilIndexed(name, seconds: 30)
                } catch let error as EngineError where error.code == .unavailable || error.code == .conflict {}
            }
        }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: try spool.body())
    }

    /// Writes a batch; while all threads are busy it waits, and so does the client, whose bytes are not read meanwhile.
    private func write(
        _ lines: [LineSplitter.Line], to collection: String, _ options: WriteOptions, _ spool: ReplySpool
    ) async throws {
        guard !lines.isEmpty else { return }
        for attempt in 0... {
            do {
                return try await server.work.run { [engine = server.engine] in
                    try Self.write(lines, to: collection, options, spool, engine)
                }
            } catch let error as ServerError where error == .overloaded && attempt < 600 {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private static func write(
        _ lines: [LineSplitter.Line], to collection: String, _ options: WriteOptions, _ spool: ReplySpool,
        _ engine: CatalogEngine
    ) throws {
        let writes = lines.compactMap { line in
            if case .text(let text) = line {
                DocumentWrite(options.action, document: text, dirtyValues: options.dirtyValues)
            } else {
                nil
            }
        }
        var results = try engine.write(collection, writes, refresh: .eventually).makeIterator()
        for line in lines {
            switch line {
            case .tooLong:
                let error = ServerError.tooLarge("The line is longer than the server's limit.")
                try spool.append(line: ImportReply.failure(error, line: nil, id: nil))
            case .text(let text):
                guard let result = results.next() else { throw ServerError.internal }
                try spool.append(line: ImportReply.line(for: result, text: text, options))
            }
        }
    }
}
