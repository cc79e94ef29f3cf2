import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Bytes that are sent at a time.
    private static let chunkBytes = 64 << 10

    /// A body that is written while it is made, by a thread that may block.
    ///
    /// What fails before the first chunk shows as an error with its status; what fails later cuts the body off.
    /// - Parameter write: gets the chunk that is being filled, and what is to be called after each piece.
    static func streamed(
        as mediaType: String, for request: Request, on server: SearchServer,
        _ write: @escaping @Sendable (inout StreamedBody) throws -> Void
    ) async throws -> Response {
        let headers: HTTPFields = [.contentType: mediaType]
        if request.method == .head { return Response(status: .ok, headers: headers) }
        let pipe = BlockingPipe(capacity: 4)
        let producer = Task {
            do {
                try await server.work.run {
                    var body = StreamedBody(pipe: pipe, chunkBytes: chunkBytes)
                    try write(&body)
                    try body.flush()
                }
                pipe.finish(.success(()))
            } catch {
                pipe.finish(.failure(error))
            }
        }
        guard let first = try await pipe.next() else { return Response(status: .ok, headers: headers) }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                defer {
                    pipe.abandon()
                    producer.cancel()
                }
                var chunk: [UInt8]? = first
                while let bytes = chunk {
                    try await writer.write(ByteBuffer(bytes: bytes))
                    chunk = try await pipe.next()
                }
                try await writer.finish(nil)
            })
    }
}
