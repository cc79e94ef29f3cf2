import Foundation

/// Texts by name, as one column keeps them: a JSON object with sorted members.
enum TextTable {
    static func text(_ table: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(table), as: UTF8.self)
    }

    /// - Throws: ``StoreError`` with `.corrupt` for text that is no such object.
    static func table(_ text: String) throws -> [String: String] {
        guard let table = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) else {
            throw StoreError(.corrupt, "a table of texts is damaged; restore the database from a backup")
        }
        return table
    }
}
