import BenchSupport
import Foundation

/// One kept-alive HTTP/1.1 connection to this machine, blocking, with as little client work as can be.
struct HTTPConnection: ~Copyable {
    private let socket: Int32
    /// Bytes that were read and belong to no answer yet.
    private var pending: [UInt8] = []
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// What came back.
    struct Answer {
        var status: Int
        var body: ArraySlice<UInt8>
        var hasRetryAfter: Bool
    }

    /// - Throws: `BenchError` when nobody listens.
    init(port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw BenchError("no socket: \(errno)") }
        var one: Int32 = 1
        _ = unsafe setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let connected = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            close(socket)
            throw BenchError("nobody listens on port \(port)")
        }
    }

    deinit { close(socket) }

    /// Sends a whole request and reads the whole answer.
    /// - Throws: `BenchError` when the connection breaks or the answer is not HTTP.
    mutating func exchange(_ request: [UInt8]) throws -> Answer {
        try send(request)
        var answer = pending
        pending = []
        var headEnd: Int?
        while headEnd == nil {
            headEnd = Self.find([13, 10, 13, 10], in: answer, from: 0)
            if headEnd == nil { try receive(into: &answer) }
        }
        let bodyStart = headEnd! + 4
        let head = String(decoding: answer[..<bodyStart], as: UTF8.self).lowercased()
        guard head.hasPrefix("http/1."), let status = Int(head.dropFirst(9).prefix(3)) else { throw BenchError("not an HTTP answer") }
        let hasRetryAfter = head.contains("\r\nretry-after:")
        if let range = head.range(of: "\r\ncontent-length:") {
            let digits = head[range.upperBound...].drop { $0 == " " }.prefix { $0.isNumber }
            guard let length = Int(digits) else { throw BenchError("no content length") }
            while answer.count < bodyStart + length { try receive(into: &answer) }
            pending = Array(answer[(bodyStart + length)...])
            return Answer(status: status, body: answer[bodyStart..<(bodyStart + length)], hasRetryAfter: hasRetryAfter)
        }
        guard head.contains("chunked") else { throw BenchError("an answer without length") }
        var body: [UInt8] = []
        var offset = bodyStart
        while true {
            while Self.find([13, 10], in: answer, from: offset) == nil { try receive(into: &answer) }
            let lineEnd = Self.find([13, 10], in: answer, from: offset)!
            guard let size = Int(String(decoding: answer[offset..<lineEnd], as: UTF8.self), radix: 16) else {
                throw BenchError("a bad chunk")
            }
            while answer.count < lineEnd + 2 + size + 2 { try receive(into: &answer) }
            body += answer[(lineEnd + 2)..<(lineEnd + 2 + size)]
            offset = lineEnd + 2 + size + 2
            if size == 0 { break }
        }
        pending = Array(answer[offset...])
        return Answer(status: status, body: body[...], hasRetryAfter: hasRetryAfter)
    }

    private func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.send(socket, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw BenchError("the server closed the connection") }
            sent += count
        }
    }

    private mutating func receive(into answer: inout [UInt8]) throws {
        let socket = socket
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress!, $0.count, 0) }
        guard count > 0 else { throw BenchError("the server closed the connection") }
        answer += buffer[..<count]
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
            index += 1
        }
        return nil
    }
}
