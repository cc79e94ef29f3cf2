import ByteStorage
import CatalogEngine
import Foundation

/// A key as the command line shows it.
struct KeyDescription: Sendable {
    let key: APIKey
    /// The key itself, known only when it was made just now.
    var value: String?

    /// The shape of the HTTP endpoint's answers.
    var json: JSON {
        var object: JSONObject = [
            "actions": .array(key.actions.map(JSON.string)),
            "collections": .array(key.collections.map(JSON.string)),
            "description": .string(key.description),
            "expires_at": .int(key.expiresAt),
            "id": .int(key.id),
        ]
        if let value { object["value"] = .string(value) } else { object["value_prefix"] = .string(key.valuePrefix) }
        return .object(object)
    }

    static let columns: [TextTable.Column] = [
        .fixed("Id", .right), .fixed("Begins with"), .flexible("Actions", minimumWidth: 16), .flexible("Collections", minimumWidth: 11),
        .fixed("Expires"), .flexible("Description", minimumWidth: 12),
    ]

    /// Cells of a row, in the order of ``columns``.
    var row: [StyledText] {
        [
            StyledText(String(key.id)), StyledText(key.valuePrefix + "…"), StyledText(key.actions.joined(separator: ", ")),
            StyledText(key.collections.joined(separator: ", ")), Self.expiry(key.expiresAt), StyledText(key.description),
        ]
    }

    /// The day on which a key expires; a key that is good for centuries never does.
    private static func expiry(_ seconds: Int64) -> StyledText {
        guard seconds < APIKey.never else { return StyledText("never", .faint) }
        let date = Date(timeIntervalSince1970: Double(seconds))
        return StyledText(date.formatted(.iso8601.year().month().day()), date < .now ? .bad : nil)
    }
}
