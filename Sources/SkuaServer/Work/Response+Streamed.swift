import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An answer of any length, which a thread that may block writes while the client reads.
    ///
    /// What goes wrong before the first bytes becomes the status; later it breaks the answer off.
    static func streamed(
        _ mediaType: String, from server: SearchServer, _ produce: @escaping @Sendable (inout StreamedChunks) throws -> Void
    ) async throws -> Response {
        let headers: HTTPFields = [.contentType: mediaType]
        let pipe = BlockingPipe(capacity: 4)
        let producer = Task {
            do {
                try await server.work.run {
                    var chunks = StreamedChunks(to: pipe)
                    try produce(&chunks)
                    try chunks.finish()
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
