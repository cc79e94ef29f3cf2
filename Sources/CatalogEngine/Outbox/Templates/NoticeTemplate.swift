import Commerce

/// What a mail says: a subject and a text with the names of values in braces.
struct NoticeTemplate {
    var subject: String
    var text: String

    init(_ subject: String, _ text: String) {
        self.subject = subject
        self.text = text
    }

    /// The mail of a notice in a language.
    /// - Parameter address: where the shop is on the web; nil when that is not known.
    static func render(_ notice: Notice, in locale: NoticeLocale, address: String?) -> (subject: String, text: String) {
        let templates =
            switch locale {
            case .english: english
            case .norwegian: norwegian
            case .french: french
            }
        let template = templates[notice.kind] ?? NoticeTemplate("Skua: \(notice.kind.rawValue)", "{thing} {id}")
        var values = notice.values
        let parts = notice.subject.split(separator: "/", maxSplits: 1).map(String.init)
        values["thing"] = parts.first ?? ""
        values["id"] = parts.last ?? ""
        for name in ["cart", "quote", "order", "number"] where values[name] == nil { values[name] = parts.last ?? "" }
        if values["company_name"]?.isEmpty ?? true { values["company_name"] = values["company"] ?? "" }
        let subject = fill(template.subject, values)
        var text = fill(template.text, values) + "\n"
        if let address, let token = values["token"] {
            text += "\n\(address)/?\(notice.kind == .invitation ? "invitation" : "reset")=\(token)\n"
        } else if let address, parts.count == 2 {
            text += "\n\(address)/?\(parts[0])=\(parts[1])\n"
        }
        return (subject, text)
    }

    /// Puts values in the place of their names; a name without a value leaves nothing. A value is never read for names again.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            result += rest[..<start]
            result += values[String(rest[rest.index(after: start)..<end])] ?? ""
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
