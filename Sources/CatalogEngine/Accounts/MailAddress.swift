/// The one form of mail addresses that is accepted: nothing in it can break out of a header or a command.
package enum MailAddress {
    /// The address in small letters; nil for what is none.
    package static func canonical(_ text: String) -> String? {
        let address = PasswordPolicy.canonical(text)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...189).contains(parts[1].utf8.count) else { return nil }
        let isSafe = address.utf8.allSatisfy { byte in byte > 0x20 && byte < 0x7F && !#"<>()[]\,;:""#.utf8.contains(byte) }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return isSafe && labels.allSatisfy({ !$0.isEmpty }) ? address : nil
    }
}
