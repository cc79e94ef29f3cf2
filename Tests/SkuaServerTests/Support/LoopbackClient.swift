import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOPosix

/// A client of a server on this machine that keeps its connections, as browsers do.
actor LoopbackClient {
    /// What came back.
    struct Answer: Sendable {
        var status: Int
        var headers = HTTPFields()
        var body = ByteBuffer()
        /// Whether the server keeps the connection.
        var keepsAlive = true
    }

    let port: Int
    /// Connections that wait for a request; the one used last is used next.
    private var idle: [any Channel] = []

    init(port: Int) {
        self.port = port
    }

    /// Sends a request, on a connection of its own while others are under way.
    /// - Throws: `ChannelError` or `IOError` when the connection ends before the answer does.
    func send(_ method: HTTPRequest.Method, _ uri: String, headers: HTTPFields = [:], body: [UInt8]? = nil) async throws -> Answer {
        let channel = try await connection()
        let promise = channel.eventLoop.makePromise(of: Answer.self)
        var head = HTTPRequestHead(version: .http1_1, method: HTTPMethod(rawValue: method.rawValue), uri: uri)
        head.headers.add(name: "host", value: "127.0.0.1:\(port)")
        for field in headers { head.headers.replaceOrAdd(name: field.name.rawName, value: field.value) }
        if let body { head.headers.add(name: "content-length", value: String(body.count)) }
        let exchange = LoopbackExchange(head: head, body: body.map { ByteBuffer(bytes: $0) }, answer: promise)
        // Whether all was sent does not matter where the server answers before.
        channel.writeAndFlush(exchange, promise: nil)
        let answer = try await promise.futureResult.get()
        if answer.keepsAlive, channel.isActive {
            idle.append(channel)
        } else {
            try? await channel.close()
        }
        return answer
    }

    private func connection() async throws -> any Channel {
        while let channel = idle.popLast() {
            if channel.isActive { return channel }
        }
        return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers(
                        // Clients send `|` and the like as they are.
                        enableOutboundHeaderValidation: false)
                    try channel.pipeline.syncOperations.addHandler(LoopbackExchangeHandler())
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
    }

    /// Closes all connections.
    func close() async {
        for channel in idle { try? await channel.close() }
        idle = []
    }
}

/// A request with the promise of its answer.
struct LoopbackExchange: Sendable {
    var head: HTTPRequestHead
    var body: ByteBuffer?
    var answer: EventLoopPromise<LoopbackClient.Answer>
}

/// Writes one request at a time and gathers its answer.
private final class LoopbackExchangeHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundIn = LoopbackExchange
    typealias OutboundOut = HTTPClientRequestPart

    private var promise: EventLoopPromise<LoopbackClient.Answer>?
    private var answer = LoopbackClient.Answer(status: 0)

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let exchange = unwrapOutboundIn(data)
        self.promise = exchange.answer
        context.write(wrapOutboundOut(.head(exchange.head)), promise: nil)
        if let body = exchange.body { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
        context.write(wrapOutboundOut(.end(nil)), promise: promise)
        guard context.channel.isActive else { return fail(ChannelError.ioOnClosedChannel) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            answer = LoopbackClient.Answer(status: Int(head.status.code), keepsAlive: head.isKeepAlive)
            for (name, value) in head.headers {
                if let name = HTTPField.Name(name) { answer.headers.append(HTTPField(name: name, value: value)) }
            }
        case .body(var part): answer.body.writeBuffer(&part)
        case .end:
            promise?.succeed(answer)
            promise = nil
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(ChannelError.inputClosed)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(error)
        context.close(promise: nil)
    }

    private func fail(_ error: any Error) {
        promise?.fail(error)
        promise = nil
    }
}
