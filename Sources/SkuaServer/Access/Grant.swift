package import ByteStorage

/// What the key of a request allows.
package struct Grant: Sendable {
    /// Actions, also as `documents:*` or `*`.
    package var actions: [String]
    /// Names of collections; `*` within a name stands for any characters, and so does `.*`.
    package var collections: [String]
    /// Parameters of a scoped key: they rule over whatever the request says.
    package var pinned: JSONObject?

    package init(actions: [String], collections: [String], pinned: JSONObject? = nil) {
        self.actions = actions
        self.collections = collections
        self.pinned = pinned
    }

    /// Everything: the configured key, or any request to a server on the loopback interface without one.
    package static let administrator = Grant(actions: ["*"], collections: ["*"])

    /// Whether the key may do this, on this collection where one is concerned.
    package func allows(_ action: Action, on collection: String?) -> Bool {
        guard actions.contains(where: { action.isCovered(by: $0) }) else { return false }
        guard let collection else { return true }
        return collections.contains { Self.matches(collection, pattern: $0) }
    }

    /// Compares a name with a pattern whose `*` and `.*` stand for any characters.
    package static func matches(_ name: String, pattern: String) -> Bool {
        let parts = pattern.replacing(".*", with: "*").split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return name == pattern }
        var rest = name[...]
        guard rest.hasPrefix(parts[0]) else { return false }
        rest = rest.dropFirst(parts[0].count)
        for part in parts[1..<(parts.count - 1)] where !part.isEmpty {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(parts[parts.count - 1])
    }
}
