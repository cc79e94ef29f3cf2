import Foundation

/// A blocking TCP connection that lines are read from, for a thread of its own.
///
/// Reads and writes end with an error after a while of silence, so that no thread waits for ever.
final class LineSocket {
    /// Most bytes of a line that is read.
    private static let maximumLine = 64 << 10

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var tls: TLSConnection?

    /// Connects to the first address of a host that accepts.
    /// - Parameter patience: seconds of silence after which the connection counts as broken.
    /// - Throws: ``SMTPFailure/broken(_:)``.
    init(host: String, port: Int, patience: Int) throws(SMTPFailure) {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = unsafe getaddrinfo(host, String(port), &hints, &list)
        guard status == 0 else { throw .broken("the host \(host) is not known") }
        defer { unsafe freeaddrinfo(list) }
        var next = unsafe list
        while let address = unsafe next {
            let candidate = unsafe socket(
                address.pointee.ai_family, address.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.ai_protocol)
            if candidate >= 0 {
                var time = timeval(tv_sec: patience, tv_usec: 0)
                let size = socklen_t(MemoryLayout<timeval>.size)
                unsafe setsockopt(candidate, SOL_SOCKET, SO_RCVTIMEO, &time, size)
                unsafe setsockopt(candidate, SOL_SOCKET, SO_SNDTIMEO, &time, size)
                if unsafe connect(candidate, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0 {
                    descriptor = candidate
                    return
                }
                close(candidate)
            }
            unsafe next = address.pointee.ai_next
        }
        throw .broken("\(host):\(port) does not answer")
    }

    deinit {
        tls = nil
        close(descriptor)
    }

    /// Goes on within TLS.
    /// - Throws: ``SMTPFailure/broken(_:)``, also when something came before it, which nobody vouches for.
    func startTLS(with host: String, checks: Bool, trust: String?) throws(SMTPFailure) {
        guard buffer.isEmpty else { throw .broken("the mail server spoke before TLS began") }
        tls = try TLSConnection(over: descriptor, host: host, checks: checks, trust: trust)
    }

    /// Sends all bytes.
    /// - Throws: ``SMTPFailure/broken(_:)``.
    func send(_ bytes: [UInt8]) throws(SMTPFailure) {
        var start = 0
        while start < bytes.count {
            // The pointer is used within the call alone, and `start` is below the count.
            let sent =
                if let tls { tls.send(bytes, from: start) } else {
                    unsafe bytes.withUnsafeBytes {
                        unsafe Glibc.send(descriptor, $0.baseAddress! + start, bytes.count - start, Int32(MSG_NOSIGNAL))
                    }
                }
            guard sent > 0 else { throw .broken("the connection has broken while sending") }
            start += sent
        }
    }

    /// The next line, without its end.
    /// - Throws: ``SMTPFailure/broken(_:)``.
    func line() throws(SMTPFailure) -> String {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                var line = buffer[..<end]
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                let text = String(decoding: line, as: UTF8.self)
                buffer.removeSubrange(...end)
                return text
            }
            guard buffer.count < Self.maximumLine else { throw .broken("the answer is too long") }
            var piece = [UInt8](repeating: 0, count: 4096)
            let size = piece.count
            let count = unsafe piece.withUnsafeMutableBytes { [tls, descriptor] piece in
                unsafe tls?.receive(into: piece) ?? recv(descriptor, piece.baseAddress, size, 0)
            }
            guard count > 0 else { throw .broken("the connection has broken, or nothing was answered in time") }
            buffer += piece[..<count]
        }
    }
}
