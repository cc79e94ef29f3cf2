import Foundation
import Synchronization

/// A mail server that offers STARTTLS with a certificate made for it, one connection after the other.
final class TLSMailSink: Sendable {
    /// What it does out of the ordinary.
    enum Manner: Sendable {
        case usual
        /// Offers no STARTTLS.
        case offersNothing
        /// Says more in plain text after it has agreed to TLS.
        case speaksEarly
    }

    /// A certificate for a host that it signed itself, with its key.
    struct Certificate {
        let directory: String
        var file: String { directory + "/certificate.pem" }
        var key: String { directory + "/key.pem" }

        /// - Throws: where there is no `openssl`.
        init(for host: String, in directory: String) throws {
            self.directory = directory
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            process.arguments = [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30", "-subj",
                "/CN=\(host)",
                "-addext", "subjectAltName=DNS:\(host)", "-keyout", key, "-out", file,
            ]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
        }
    }

    private struct State {
        var said: [String] = []
        var mails: [String] = []
        var connections = 0
    }

    private let state = Mutex(State())
    private let listener: Int32
    let port: Int

    /// Starts a sink.
    init(_ certificate: Certificate, _ manner: Manner = .usual) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(listener, address, size) == 0 && listen(listener, 8) == 0 && getsockname(listener, address, &size) == 0
            }
        }
        guard isBound else { throw CocoaError(.fileNoSuchFile) }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        let (file, key) = (certificate.file, certificate.key)
        Thread.detachNewThread { [self] in
            let library = ServerTLS(certificate: file, key: key)
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                state.withLock { $0.connections += 1 }
                talk(client, library, manner)
                close(client)
            }
        }
    }

    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// The commands, those within TLS after a `*`.
    var said: [String] { state.withLock { $0.said } }
    /// The texts of the mails that came within TLS.
    var mails: [String] { state.withLock { $0.mails } }
    var connections: Int { state.withLock { $0.connections } }

    private func close(_ descriptor: Int32) { _ = Foundation.close(descriptor) }

    private func talk(_ client: Int32, _ library: ServerTLS, _ manner: Manner) {
        var line = ServerLine(descriptor: client, tls: nil)
        line.write("220 sink\r\n")
        while let command = line.read() {
            let isPrivate = line.tls != nil
            state.withLock { $0.said.append((isPrivate ? "*" : "") + command) }
            switch command.prefix(4).uppercased() {
            case "EHLO": line.write(isPrivate || manner == .offersNothing ? "250 sink\r\n" : "250-sink\r\n250 STARTTLS\r\n")
            case "STAR":
                line.write(manner == .speaksEarly ? "220 go\r\n250 injected\r\n" : "220 go\r\n")
                guard let tls = library.accept(client) else { return }
                line.tls = tls
            case "DATA":
                line.write("354 go on\r\n")
                var text = ""
                while let next = line.read(), next != "." { text += next + "\n" }
                let mail = text
                if isPrivate { state.withLock { $0.mails.append(mail) } }
                line.write("250 taken\r\n")
            case "QUIT":
                line.write("221 bye\r\n")
                return
            default: line.write("250 ok\r\n")
            }
        }
    }
}

/// One line after the other, in plain text or within TLS.
private struct ServerLine {
    let descriptor: Int32
    var tls: ServerTLS.Session?
    private var buffer: [UInt8] = []

    init(descriptor: Int32, tls: ServerTLS.Session?) {
        self.descriptor = descriptor
        self.tls = tls
    }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBytes { bytes in
            if let tls = tls {
                _ = unsafe tls.library.write(tls.connection, UnsafeMutableRawPointer(mutating: bytes.baseAddress), Int32(bytes.count))
            } else {
                _ = unsafe send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
        }
    }

    mutating func read() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                let text = String(decoding: buffer[..<end].filter { $0 != 13 }, as: UTF8.self)
                buffer.removeSubrange(...end)
                return text
            }
            var piece = [UInt8](repeating: 0, count: 4096)
            let tls = tls
            let count = unsafe piece.withUnsafeMutableBytes { piece in
                if let tls = tls { return Int(unsafe tls.library.read(tls.connection, piece.baseAddress, 4096)) }
                return unsafe recv(descriptor, piece.baseAddress, 4096, 0)
            }
            guard count > 0 else { return nil }
            buffer += piece[..<count]
        }
    }
}

/// The side of a server, by the system's OpenSSL.
@safe private struct ServerTLS {
    @safe struct Session {
        let library: ServerTLS
        let connection: OpaquePointer
    }

    typealias Transfer = @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, Int32) -> Int32

    let read: Transfer
    let write: Transfer
    private let context: OpaquePointer?
    private let newConnection: @convention(c) (OpaquePointer?) -> OpaquePointer?
    private let setDescriptor: @convention(c) (OpaquePointer?, Int32) -> Int32
    private let acceptConnection: @convention(c) (OpaquePointer?) -> Int32

    init(certificate: String, key: String) {
        let handle = unsafe dlopen("libssl.so.3", RTLD_NOW)
        func find<Function>(_ name: String) -> Function { unsafe unsafeBitCast(dlsym(handle, name), to: Function.self) }
        let method: @convention(c) () -> OpaquePointer? = unsafe find("TLS_server_method")
        let newContext: @convention(c) (OpaquePointer?) -> OpaquePointer? = unsafe find("SSL_CTX_new")
        let useChain: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Int32 = unsafe find("SSL_CTX_use_certificate_chain_file")
        let useKey: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32 = unsafe find("SSL_CTX_use_PrivateKey_file")
        unsafe read = unsafe find("SSL_read")
        unsafe write = unsafe find("SSL_write")
        unsafe newConnection = unsafe find("SSL_new")
        unsafe setDescriptor = unsafe find("SSL_set_fd")
        unsafe acceptConnection = unsafe find("SSL_accept")
        unsafe context = unsafe newContext(method())
        _ = unsafe useChain(context, certificate)
        _ = unsafe useKey(context, key, 1)
    }

    func accept(_ descriptor: Int32) -> Session? {
        guard let connection = unsafe newConnection(context) else { return nil }
        _ = unsafe setDescriptor(connection, descriptor)
        return unsafe acceptConnection(connection) == 1 ? Session(library: self, connection: connection) : nil
    }
}
