package import ByteStorage

/// What the bearer of a key may do.
public struct KeyGrant: Sendable {
    /// The key itself; of a scoped key, the one it was derived from.
    public var key: APIKey
    /// Parameters that a scoped key adds to every search and that the request cannot override; nil for a plain key.
    package var embedded: JSONObject?

    /// Whether the key allows an action on a collection.
    ///
    /// - Parameters:
    ///   - action: such as `documents:search`.
    ///   - collection: nil for what concerns no collection in particular.
    public func allows(_ action: String, on collection: String? = nil) -> Bool {
        guard key.actions.contains(where: { Self.matches(action: action, pattern: $0) }) else { return false }
        guard let collection else { return true }
        return key.collections.contains { Self.matches(collection: collection, pattern: $0) }
    }

    private static func matches(action: String, pattern: String) -> Bool {
        if pattern == "*" || pattern == action { return true }
        guard pattern.hasSuffix(":*") else { return false }
        return action.hasPrefix(pattern.dropLast())
    }

    private static func matches(collection: String, pattern: String) -> Bool {
        if pattern == "*" || pattern == collection { return true }
        guard pattern.contains(where: { ".*+?[](){}|^$\\".contains($0) }), let regex = try? Regex(pattern) else { return false }
        return (try? regex.wholeMatch(in: collection)) != nil
    }
}
