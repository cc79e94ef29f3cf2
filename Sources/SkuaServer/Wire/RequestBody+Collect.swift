import HTTPTypes
import Hummingbird
import NIOCore

extension SearchServer {
    /// The whole body of a request.
    /// - Throws: ``ServerError`` 413 when it is too large, 408 when it does not arrive within the time limit.
    func body(of request: Request) async throws -> [UInt8] {
        let limit = options.maximumBody
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw Self.tooLarge(limit) }
        let (body, timeLimit) = (request.body, options.timeLimit)
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                var bytes: [UInt8] = []
                for try await chunk in body {
                    guard bytes.count + chunk.readableBytes <= limit else { throw Self.tooLarge(limit) }
                    bytes.append(contentsOf: chunk.readableBytesView)
                }
                return bytes
            }
            group.addTask {
                try await Task.sleep(for: timeLimit)
                throw ServerError.requestTimeout
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }

    private static func tooLarge(_ limit: Int) -> ServerError {
        .tooLarge("The body is larger than \(limit) bytes. Send documents with `import`, which has no such limit.")
    }
}
