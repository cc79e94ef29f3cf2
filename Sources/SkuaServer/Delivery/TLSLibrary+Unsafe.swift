import Foundation

/// What is used of the system's OpenSSL 3, looked up when a connection wants it: without it, only TLS is missing.
@unsafe struct TLSLibrary {
    typealias Method = @convention(c) () -> OpaquePointer?
    typealias Maker = @convention(c) (OpaquePointer?) -> OpaquePointer?
    typealias Ending = @convention(c) (OpaquePointer?) -> Void
    typealias Step = @convention(c) (OpaquePointer?) -> Int32
    typealias Control = @convention(c) (OpaquePointer?, Int32, Int, UnsafePointer<CChar>?) -> Int
    typealias Transfer = @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, Int32) -> Int32

    let clientMethod: Method
    let newContext: Maker
    let freeContext: Ending
    let trustSystem: Step
    let trustFile: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32
    let setVerification: @convention(c) (OpaquePointer?, Int32, OpaquePointer?) -> Void
    let controlContext: Control
    let newConnection: Maker
    let freeConnection: Ending
    let setDescriptor: @convention(c) (OpaquePointer?, Int32) -> Int32
    let control: Control
    let setHost: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Int32
    let connect: Step
    let read: Transfer
    let write: Transfer
    let shutdown: Step
    let verification: @convention(c) (OpaquePointer?) -> Int
    let verificationText: @convention(c) (Int) -> UnsafePointer<CChar>?

    /// - Throws: ``SMTPFailure/broken(_:)`` where there is no such library.
    init() throws(SMTPFailure) {
        guard let handle = unsafe dlopen("libssl.so.3", RTLD_NOW) else {
            throw .broken("TLS needs OpenSSL 3, and libssl.so.3 is not on this machine")
        }
        // The types are those of the headers of OpenSSL 3, whose functions keep theirs within a major version.
        func find<Function>(_ name: String) throws(SMTPFailure) -> Function {
            guard let symbol = unsafe dlsym(handle, name) else { throw .broken("libssl.so.3 has no \(name)") }
            return unsafe unsafeBitCast(symbol, to: Function.self)
        }
        unsafe clientMethod = try find("TLS_client_method")
        unsafe newContext = try find("SSL_CTX_new")
        unsafe freeContext = try find("SSL_CTX_free")
        unsafe trustSystem = try find("SSL_CTX_set_default_verify_paths")
        unsafe trustFile = try find("SSL_CTX_load_verify_locations")
        unsafe setVerification = try find("SSL_CTX_set_verify")
        unsafe controlContext = try find("SSL_CTX_ctrl")
        unsafe newConnection = try find("SSL_new")
        unsafe freeConnection = try find("SSL_free")
        unsafe setDescriptor = try find("SSL_set_fd")
        unsafe control = try find("SSL_ctrl")
        unsafe setHost = try find("SSL_set1_host")
        unsafe connect = try find("SSL_connect")
        unsafe read = try find("SSL_read")
        unsafe write = try find("SSL_write")
        unsafe shutdown = try find("SSL_shutdown")
        unsafe verification = try find("SSL_get_verify_result")
        unsafe verificationText = try find("X509_verify_cert_error_string")
    }
}
