/// Codes that stand in for a second factor that was lost, each once.
package enum RecoveryCode {
    /// How many somebody gets.
    package static let count = 10

    /// A new code: `7K2FQ-M9XPA`, 50 bits from the system's random source.
    package static func random() -> String {
        // Without the letters and digits that are taken for one another.
        let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        var generator = SystemRandomNumberGenerator()
        let letters = (0..<10).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
        return String(letters[..<5]) + "-" + String(letters[5...])
    }

    /// A code as it is hashed, however it was typed.
    package static func canonical(_ text: String) -> String {
        String(text.uppercased().filter { $0 != "-" && !$0.isWhitespace })
    }
}
