import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A mail server that keeps what it is sent, and refuses what it is told to.
final class SMTPSink: Sendable {
    /// A mail as it arrived.
    struct Mail: Sendable {
        var from: String
        var to: String
        /// Head and body, with the stuffed dots taken out.
        var content: String

        /// The value of a header, unfolded.
        func header(_ name: String) -> String? {
            let head = content.components(separatedBy: "\r\n\r\n")[0].replacing("\r\n ", with: " ")
            return head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
                .map { String($0.dropFirst(name.count + 2)) }
        }

        var id: String { header("Message-ID") ?? "" }

        /// The text, decoded.
        var text: String {
            let body = content.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n").replacing("\r\n", with: "")
            return Data(base64Encoded: body).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }

    /// What the sink says to a mail: nil takes it.
    typealias Judge = @Sendable (_ mail: Mail, _ isData: Bool) -> String?

    private let mails = Mutex<[Mail]>([])
    private let commands = Mutex<[String]>([])
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let judge: Judge
    let port: Int

    /// Starts a sink.
    /// - Parameter judge: asked at `RCPT`, and again when a mail has arrived as a whole.
    init(judge: @escaping Judge = { _, _ in nil }) throws {
        self.judge = judge
        let box = Box()
        let channel = try ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 16)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(box: box))
                }
            }
            .bind(host: "127.0.0.1", port: 0).wait()
        port = channel.localAddress?.port ?? 0
        box.sink.withLock { $0 = self }
    }

    func close() { try? group.syncShutdownGracefully() }

    /// What was taken, in the order of arrival.
    var taken: [Mail] { mails.withLock { $0 } }

    /// The commands that were sent, without the texts of mails.
    var said: [String] { commands.withLock { $0 } }

    private final class Box: Sendable {
        let sink = Mutex<SMTPSink?>(nil)
    }

    /// One connection.
    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let box: Box
        private var buffer = ""
        private var mail = Mail(from: "", to: "", content: "")
        private var isInData = false

        init(box: Box) { self.box = box }

        func channelActive(context: ChannelHandlerContext) { answer("220 sink ready", context) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            buffer += String(buffer: unwrapInboundIn(data))
            while let end = buffer.range(of: "\r\n") {
                let line = String(buffer[..<end.lowerBound])
                buffer.removeSubrange(..<end.upperBound)
                take(line, context)
            }
        }

        private func take(_ line: String, _ context: ChannelHandlerContext) {
            guard let sink = box.sink.withLock({ $0 }) else { return answer("421 starting", context) }
            guard !isInData else {
                guard line == "." else {
                    mail.content += (line.hasPrefix(".") ? String(line.dropFirst()) : line) + "\r\n"
                    return
                }
                isInData = false
                if let refusal = sink.judge(mail, true) { return answer(refusal, context) }
                sink.mails.withLock { $0.append(mail) }
                return answer("250 taken", context)
            }
            sink.commands.withLock { $0.append(line) }
            switch line.prefix(4).uppercased() {
            case "EHLO": answer("250-sink\r\n250 AUTH PLAIN", context)
            case "AUTH": answer(line == "AUTH PLAIN AG1lAHNlY3JldA==" ? "235 in" : "535 no", context)
            case "MAIL":
                mail = Mail(from: String(line.dropFirst(11).dropLast()), to: "", content: "")
                answer("250 ok", context)
            case "RCPT":
                mail.to = String(line.dropFirst(9).dropLast())
                answer(sink.judge(mail, false) ?? "250 ok", context)
            case "DATA":
                isInData = true
                answer("354 go on", context)
            case "RSET": answer("250 ok", context)
            case "QUIT":
                answer("221 bye", context)
                context.close(promise: nil)
            default: answer("502 what", context)
            }
        }

        private func answer(_ text: String, _ context: ChannelHandlerContext) {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
        }
    }
}
