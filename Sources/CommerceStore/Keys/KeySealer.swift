import Crypto
import Foundation
import Synchronization

/// Encrypts the texts of the few keys that must be known again, under a secret in a file of the data folder.
///
/// A scoped key is signed with the text of its parent, so that checking it takes that text. The database alone does not
/// give it away: it is sealed with AES-GCM under 32 random bytes kept in a file that only its owner may read. Losing the
/// file costs the scoped keys; plain keys are not sealed and stay valid.
package final class KeySealer: Sendable {
    private let path: String
    private let secret = Mutex<SymmetricKey?>(nil)

    /// - Parameter path: the secret's file, made at the first sealing.
    package init(path: String) {
        self.path = path
    }

    /// The encrypted text, in Base64.
    /// - Throws: ``StoreError`` with `.system` when the secret's file can neither be read nor made.
    package func seal(_ text: String) throws -> String {
        let key = try loadSecret(creating: true)
        guard let key, let sealed = try? AES.GCM.seal(Data(text.utf8), using: key).combined else {
            throw StoreError(.system, "the key cannot be sealed")
        }
        return sealed.base64EncodedString()
    }

    /// The text that was sealed; nil when the secret is missing or another one, or the sealed bytes were changed.
    package func open(_ sealed: String) -> String? {
        guard let key = try? loadSecret(creating: false), let data = Data(base64Encoded: sealed),
            let box = try? AES.GCM.SealedBox(combined: data), let text = try? AES.GCM.open(box, using: key)
        else { return nil }
        return String(data: text, encoding: .utf8)
    }

    private func loadSecret(creating: Bool) throws -> SymmetricKey? {
        try secret.withLock { cached in
            if let cached { return cached }
            if creating { try create() }
            guard let data = FileManager.default.contents(atPath: path), data.count == 32 else {
                guard creating else { return nil }
                throw StoreError(.system, "the file \(path) is not a secret of 32 bytes; remove it and create the search keys anew")
            }
            let key = SymmetricKey(data: data)
            cached = key
            return key
        }
    }

    /// Makes the secret's file unless it is there: written beside, readable by its owner only, then linked into place, so
    /// that of two processes one wins and none sees half a file.
    private func create() throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let draft = path + "." + UUID().uuidString
        let descriptor = unsafe Glibc.open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(.system, "the file \(path) cannot be made") }
        defer { try? FileManager.default.removeItem(atPath: draft) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let secret = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Data($0) }
        try file.write(contentsOf: secret)
        try file.synchronize()
        try file.close()
        do {
            try FileManager.default.linkItem(atPath: draft, toPath: path)
        } catch  where FileManager.default.fileExists(atPath: path) {
            return
        }
    }
}
