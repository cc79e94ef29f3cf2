import ByteStorage
import CatalogEngine
import Commerce

/// Events of the log in the wire shape.
enum AuditText {
    static func write(_ event: AuditEvent, number: Int64, to text: inout JSONText) {
        text.member("number", .int(number))
        text.member("at", DateText(unixSeconds: event.at).rfc3339)
        text.member("action", event.action)
        text.member("subject", event.subject)
        if let company = event.company { text.member("company", company.description) }
        text.member("actor", event.actor.text)
        if let associate = event.onBehalfOf { text.member("on_behalf_of", associate.description) }
        text.object("details") { text in
            for (name, value) in event.details.sorted(by: { $0.key < $1.key }) { text.member(name: name, .string(value)) }
        }
    }
}
