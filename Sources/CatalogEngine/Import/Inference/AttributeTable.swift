package import ByteStorage

/// The attributes of a feed with what their values look like, for a merchandiser to look over.
package struct AttributeTable: Sendable {
    package struct Row: Sendable, Equatable {
        /// Path in documents.
        package var name: String
        /// Records that have a value.
        package var count: Int
        /// Different values; nil for very many.
        package var distinct: Int?
        package var type: AttributeType
        /// The unit that most values have.
        package var unit: String?
        /// How the values are stored: as they are, or as the map's `types` say.
        package var stored: String
        package var examples: [String]
    }

    /// The most frequent attribute first.
    package private(set) var rows: [Row]

    /// - Parameter declared: how an attribute is stored where the map says so, by its path.
    package init(_ profiles: [AttributeProfile], declared: (String) -> String?) {
        rows = profiles.map { profile in
            Row(
                name: profile.name, count: profile.count, distinct: profile.distinctCount, type: profile.type, unit: profile.unit,
                stored: declared(profile.name) ?? "as it is", examples: profile.examples)
        }
        rows.sort { ($1.count, $0.name) < ($0.count, $1.name) }
    }

    /// The table as text, a line a row, cut to a width.
    /// - Parameters:
    ///   - limit: most rows; a last line says how many are left out.
    ///   - width: columns of the terminal.
    package func text(limit: Int = 40, width: Int = 120) -> String {
        guard !rows.isEmpty else { return "" }
        var table = [["attribute", "values", "different", "type", "stored", "examples"]]
        for row in rows.prefix(limit) {
            let type = row.type == .quantity ? "quantity \(row.unit ?? "")" : row.type.rawValue
            let distinct = row.distinct.map(String.init) ?? ">\(AttributeProfile.distinctLimit)"
            table.append([row.name, String(row.count), distinct, type, row.stored, row.examples.joined(separator: " · ")])
        }
        let most = [44, 9, 9, 16, 20]
        let widths = most.indices.map { column in min(most[column], table.map { $0[column].count }.max() ?? 0) }
        var lines = table.map { cells in
            var line = ""
            for (column, width) in widths.enumerated() {
                let isNumber = column == 1 || column == 2
                line += Self.fitted(cells[column], width, atRight: isNumber) + "  "
            }
            return Self.fitted(line + cells[widths.count], width, atRight: false).trimmingTrailingSpaces()
        }
        if rows.count > limit { lines.append("… and \(rows.count - limit) more") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The rows as JSON, with the names of the text's columns.
    package var json: JSON {
        .array(
            rows.map { row in
                var object: JSONObject = ["attribute": .string(row.name), "values": .int(Int64(row.count))]
                object["different"] = row.distinct.map { .int(Int64($0)) } ?? .null
                object["type"] = .string(row.type.rawValue)
                if let unit = row.unit { object["unit"] = .string(unit) }
                object["stored"] = .string(row.stored)
                object["examples"] = .array(row.examples.map(JSON.string))
                return .object(object)
            })
    }

    private static func fitted(_ text: String, _ width: Int, atRight: Bool) -> String {
        let count = text.count
        if count > width { return text.prefix(max(0, width - 1)) + "…" }
        let space = String(repeating: " ", count: width - count)
        return atRight ? space + text : text + space
    }
}

extension String {
    fileprivate func trimmingTrailingSpaces() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
