import Foundation

/// TLS over a connected socket that blocks: version 1.2 or newer.
@safe final class TLSConnection {
    private let library: TLSLibrary
    private let context: OpaquePointer
    private let connection: OpaquePointer

    /// `SSL_CTRL_SET_MIN_PROTO_VERSION` and TLS 1.2, `SSL_CTRL_SET_TLSEXT_HOSTNAME`, `SSL_VERIFY_PEER`, of OpenSSL's headers.
    private static let (setLeastVersion, version12, setServerName, verifyPeer): (Int32, Int, Int32, Int32) = (123, 0x0303, 55, 1)

    /// Shakes hands.
    ///
    /// - Parameters:
    ///   - descriptor: of the socket, which stays open as long as this lives.
    ///   - checks: whether the other side has to prove that it is `host`.
    ///   - trust: PEM file of the certificates that are trusted; nil for those of the system.
    /// - Throws: ``SMTPFailure/broken(_:)``, also for a certificate that proves nothing.
    init(over descriptor: Int32, host: String, checks: Bool, trust: String?) throws(SMTPFailure) {
        // Writing to a connection that the other side has closed is an error, and no reason to end the process.
        signal(SIGPIPE, SIG_IGN)
        let library = try unsafe TLSLibrary()
        guard let context = unsafe library.newContext(library.clientMethod()) else { throw .broken("TLS cannot be set up") }
        _ = unsafe library.controlContext(context, Self.setLeastVersion, Self.version12, nil)
        if checks {
            let isTrusting = unsafe trust.map { unsafe library.trustFile(context, $0, nil) } ?? library.trustSystem(context)
            guard isTrusting == 1 else {
                unsafe library.freeContext(context)
                throw .broken("the certificates to trust cannot be read\(trust.map { " from \($0)" } ?? "")")
            }
            unsafe library.setVerification(context, Self.verifyPeer, nil)
        }
        guard let connection = unsafe library.newConnection(context) else {
            unsafe library.freeContext(context)
            throw .broken("TLS cannot be set up")
        }
        unsafe self.library = unsafe library
        unsafe self.context = unsafe context
        unsafe self.connection = unsafe connection
        let isAddress = host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." }
        if !isAddress { _ = unsafe library.control(connection, Self.setServerName, 0, host) }
        guard unsafe library.setHost(connection, host) == 1, unsafe library.setDescriptor(connection, descriptor) == 1 else {
            throw .broken("TLS cannot be set up for \(host)")
        }
        guard unsafe library.connect(connection) == 1 else {
            let result = unsafe library.verification(connection)
            guard checks, result != 0, let text = unsafe library.verificationText(result) else {
                throw .broken("the mail server does not agree on TLS")
            }
            throw .broken("the certificate of \(host) is not trusted: \(unsafe String(cString: text))")
        }
    }

    deinit {
        _ = unsafe library.shutdown(connection)
        unsafe library.freeConnection(connection)
        unsafe library.freeContext(context)
    }

    /// Sends some of the bytes.
    /// - Parameter start: below the number of bytes.
    /// - Returns: how many; 0 or less where the connection has broken.
    func send(_ bytes: [UInt8], from start: Int) -> Int {
        let count = Int32(clamping: bytes.count - start)
        // The library only reads what it sends, within the call alone.
        return unsafe bytes.withUnsafeBytes { bytes in
            Int(unsafe library.write(connection, UnsafeMutableRawPointer(mutating: bytes.baseAddress! + start), count))
        }
    }

    /// Receives some bytes into the beginning of a buffer.
    /// - Returns: how many; 0 or less where the connection has broken, or nothing came in time.
    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        Int(unsafe library.read(connection, buffer.baseAddress, Int32(clamping: buffer.count)))
    }
}
