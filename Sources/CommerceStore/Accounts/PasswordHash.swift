import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: scrypt with a salt of its own, in the text form `$scrypt$ln=15,r=8,p=3$salt$hash`.
///
/// The text states its cost, so that passwords stay valid when the cost of new ones is raised.
package struct PasswordHash: Sendable, Hashable, CustomStringConvertible {
    /// Most bytes of a password; more would let a request buy much work.
    package static let maximumBytes = 1024
    private static let saltBytes = 16
    private static let hashBytes = 32

    package let cost: PasswordCost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// The hash of a new password.
    /// - Throws: ``StoreError`` with `.system` when the machine has not the memory for it.
    package init(of password: String, cost: PasswordCost) throws {
        var generator = SystemRandomNumberGenerator()
        salt = (0..<Self.saltBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        self.cost = cost
        hash = try Self.derive(password, salt, cost)
    }

    /// Reads the text form; nil when it is none, or its cost is out of bounds.
    package init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
        let names = ["ln=", "r=", "p="]
        let values = parts[2].split(separator: ",", omittingEmptySubsequences: false)
        guard values.count == 3 else { return nil }
        let numbers = zip(names, values).compactMap { name, value in value.hasPrefix(name) ? Int(value.dropFirst(name.count)) : nil }
        guard numbers.count == 3, (1...20).contains(numbers[0]), (1...32).contains(numbers[1]), (1...16).contains(numbers[2]),
            let salt = Self.bytes(parts[3]), salt.count == Self.saltBytes, let hash = Self.bytes(parts[4]), hash.count == Self.hashBytes
        else { return nil }
        cost = PasswordCost(logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
        self.salt = salt
        self.hash = hash
    }

    package var description: String {
        "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)$\(Self.text(salt))$\(Self.text(hash))"
    }

    /// Whether a password is the one; takes the same time whatever it differs in.
    /// - Throws: ``StoreError`` with `.system` when the machine has not the memory for it.
    package func matches(_ password: String) throws -> Bool {
        guard password.utf8.count <= Self.maximumBytes else { return false }
        let other = try Self.derive(password, salt, cost)
        return zip(hash, other).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The same characters typed on another keyboard may come as other bytes, so that they are normalised first.
    private static func derive(_ password: String, _ salt: [UInt8], _ cost: PasswordCost) throws -> [UInt8] {
        let normalised = password.precomposedStringWithCompatibilityMapping
        do {
            let key = try KDF.Scrypt.deriveKey(
                from: Data(normalised.utf8), salt: Data(salt), outputByteCount: hashBytes, rounds: 1 << cost.logRounds,
                blockSize: cost.blockSize, parallelism: cost.parallelism)
            return unsafe key.withUnsafeBytes { unsafe Array($0) }
        } catch {
            throw StoreError(.system, "a password cannot be hashed; the machine may be short of memory")
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map { Array($0) }
    }
}
