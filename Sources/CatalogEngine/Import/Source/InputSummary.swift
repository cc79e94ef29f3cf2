package import ByteStorage

/// How an input turned out to be written.
package struct InputSummary: Sendable, Equatable {
    /// The input as it was named; `standard input` for `-`.
    package var name: String
    package var format: SourceFormat
    package var encoding: TextEncoding
    /// The dialect of a table; nil for JSON.
    package var dialect: DelimitedDialect?
    package var isCompressed: Bool

    /// `parts.csv.gz: CSV, semicolon, UTF-8, header of 12 columns, decimal comma, gzip`
    package var description: String {
        var parts: [String] = []
        switch format {
        case .jsonl: parts.append("JSON lines")
        case .json: parts.append("JSON")
        case .csv: parts.append("CSV")
        }
        if let dialect { parts.append(dialect.delimiterName) }
        parts.append(encoding.rawValue)
        if let dialect {
            parts.append(
                dialect.hasHeader ? "header of \(dialect.columns.count) columns" : "\(dialect.columns.count) columns without a header")
            if dialect.decimalComma { parts.append("decimal comma") }
        }
        if isCompressed { parts.append("gzip") }
        return "\(name): " + parts.joined(separator: ", ")
    }

    package var json: JSON {
        var object: JSONObject = ["file": .string(name), "format": .string(format.rawValue), "encoding": .string(encoding.rawValue)]
        if let dialect {
            object["delimiter"] = .string(dialect.delimiterName)
            object["columns"] = .array(dialect.columns.map(JSON.string))
            object["header"] = .bool(dialect.hasHeader)
        }
        return .object(object)
    }
}
