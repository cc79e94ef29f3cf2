import ByteStorage

/// Merges a patch into a document (RFC 7396): objects are merged member by member, null removes, all else replaces.
enum DocumentMerge {
    static func merge(_ patch: JSONObject, into document: inout JSONObject) {
        for member in patch.members {
            switch member.value {
            case .null:
                document.removeValue(forKey: member.key)
            case .object(let inner):
                var target = document[member.key]?.objectValue ?? JSONObject()
                merge(inner, into: &target)
                document[member.key] = .object(target)
            default:
                document[member.key] = member.value
            }
        }
    }
}
