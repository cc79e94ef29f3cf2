import CatalogEngine
import Commerce
import Foundation

/// A mail as it goes over the line: RFC 5322, with text in UTF-8 as Base64.
enum MailText {
    static func write(_ mail: OutgoingMail, from: String, domain: String) -> [UInt8] {
        let head = [
            "From: Skua <\(from)>", "To: <\(mail.delivery.address)>", "Subject: \(header(mail.subject))", "Date: \(date(mail.date))",
            "Message-ID: <\(mail.id)@\(domain)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
        ]
        let body = Data(mail.text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8).base64EncodedString()
        return Array((head + [""] + lines(body, of: 76)).map { $0 + "\r\n" }.joined().utf8)
    }

    /// A text as a header may hold it: plain where it is, or else in encoded words (RFC 2047), which hold no line end whatever it says.
    static func header(_ text: String) -> String {
        let clean = String(text.map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
        if clean.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), clean.utf8.count <= 60, !clean.contains("=?") { return clean }
        var words: [[UInt8]] = [[]]
        for character in clean {
            // A word has at most 75 characters, and holds whole characters.
            if words[words.count - 1].count + character.utf8.count > 42 { words.append([]) }
            words[words.count - 1] += Array(character.utf8.prefix(42))
        }
        return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// `Tue, 14 Nov 2023 22:13:20 +0000`.
    static func date(_ moment: Int64) -> String {
        let text = DateText(unixSeconds: moment).rfc3339
        let parts = text.split(whereSeparator: { "-T:Z".contains($0) })
        let days = moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400
        let day = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int((days % 7 + 7) % 7)]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(day), \(parts[2]) \(months[(Int(parts[1]) ?? 1) - 1]) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) +0000"
    }

    private static func lines(_ text: String, of length: Int) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return lines
    }
}
