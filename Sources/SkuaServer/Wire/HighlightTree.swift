import ByteStorage
import SearchIndex

/// Highlights in the shape of the document: `{"attributes":{"Package":{"snippet":…}}}`.
///
/// A marked list is written with all its elements, so that positions agree with the document; elements without a match have no
/// matched tokens and their own text as snippet.
struct HighlightTree {
    private let highlights: [FieldHighlight]
    private let document: [UInt8]

    init(_ highlights: [FieldHighlight], document: [UInt8]) {
        self.highlights = highlights
        self.document = document
    }

    /// Appends the tree as JSON text.
    /// - Throws: `SearchError` corrupt when the document is damaged.
    /// - Complexity: O(highlights) for plain fields; the document is parsed only for lists and nested fields.
    func write(to bytes: inout [UInt8]) throws(SearchError) {
        let isFlat = highlights.allSatisfy { !$0.isArray && !$0.field.contains(".") }
        let root = isFlat ? nil : try StoredDocument.parse(document)
        var tree = JSONObject()
        for highlight in highlights {
            if let root, highlight.isArray || highlight.field.contains(".") {
                var leaf = 0
                let marked = Self.mark(root, at: highlight.field[...], with: highlight, leaf: &leaf) ?? .object([:])
                tree = Self.merge(.object(tree), marked).objectValue ?? tree
            } else {
                tree[highlight.field] = Self.leaf(highlight, at: 0)
            }
        }
        tree.write(to: &bytes)
    }

    /// The marked part of a value below which the rest of the path leads; nil where the path leads nowhere.
    /// - Parameter leaf: counts the values at the end of the path in document order.
    private static func mark(
        _ value: JSON, at path: Substring, with highlight: FieldHighlight, leaf: inout Int
    ) -> JSON? {
        switch value {
        case .array(let elements):
            return .array(elements.map { mark($0, at: path, with: highlight, leaf: &leaf) ?? .object([:]) })
        case .object(let object) where !path.isEmpty:
            // A key may hold dots itself, so every member that the path could begin with is tried.
            for member in object.members where path.hasPrefix(member.key) {
                let rest = path.dropFirst(member.key.count)
                guard rest.isEmpty || rest.first == "." else { continue }
                guard let marked = mark(member.value, at: rest.dropFirst(), with: highlight, leaf: &leaf) else { continue }
                return .object([member.key: marked])
            }
            return nil
        default:
            guard path.isEmpty else { return nil }
            defer { leaf += 1 }
            if !highlight.isArray { return Self.leaf(highlight, at: 0) }
            if let index = highlight.indices.firstIndex(of: leaf) { return Self.leaf(highlight, at: index) }
            let text = value.stringValue ?? value.description
            var plain: JSONObject = ["matched_tokens": [], "snippet": .string(text)]
            if !highlight.values.isEmpty { plain["value"] = .string(text) }
            return .object(plain)
        }
    }

    private static func leaf(_ highlight: FieldHighlight, at index: Int) -> JSON {
        let tokens = index < highlight.matchedTokens.count ? highlight.matchedTokens[index] : []
        let snippet = index < highlight.snippets.count ? highlight.snippets[index] : ""
        var leaf: JSONObject = ["matched_tokens": .array(tokens.map(JSON.string)), "snippet": .string(snippet)]
        if index < highlight.values.count { leaf["value"] = .string(highlight.values[index]) }
        return .object(leaf)
    }

    /// Both trees in one; where they differ in kind the second wins.
    private static func merge(_ first: JSON, _ second: JSON) -> JSON {
        switch (first, second) {
        case (.object(var merged), .object(let other)):
            for member in other.members {
                merged[member.key] = merged[member.key].map { merge($0, member.value) } ?? member.value
            }
            return .object(merged)
        case (.array(let left), .array(let right)) where left.count == right.count:
            return .array(zip(left, right).map { merge($0, $1) })
        default: return second
        }
    }
}
