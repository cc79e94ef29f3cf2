import Foundation

/// Texts in order, as one column keeps them: a JSON array.
enum TextList {
    static func text(_ list: [String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return String(decoding: try encoder.encode(list), as: UTF8.self)
    }

    /// - Throws: ``StoreError`` with `.corrupt` for text that is no such array.
    static func texts(_ text: String) throws -> [String] {
        guard let list = try? JSONDecoder().decode([String].self, from: Data(text.utf8)) else {
            throw StoreError(.corrupt, "a list of texts is damaged; restore the database from a backup")
        }
        return list
    }
}
