/// Gathers the members of one object while it is read and settles repeated keys.
struct JSONObjectBuilder {
    /// From so many members on, keys are found by hash: an object of a million keys must not take quadratic time.
    private static let hashedFrom = 256

    private(set) var members: [JSONObject.Member] = []
    /// Where the fingerprints of this object start in the shared list.
    private let firstFingerprint: Int
    private var places: [String: Int] = [:]

    init(firstFingerprint: Int) {
        self.firstFingerprint = firstFingerprint
        members.reserveCapacity(8)
    }

    var isEmpty: Bool { members.isEmpty }

    /// Appends a member, or replaces the value where the key was seen before.
    mutating func append(_ key: String, _ value: JSON, fingerprint: UInt64, _ fingerprints: inout [UInt64]) {
        if let place = place(of: key, fingerprint, fingerprints) {
            members[place].value = value
            return
        }
        if members.count >= Self.hashedFrom { places[key] = members.count }
        members.append(JSONObject.Member(key: key, value: value))
        fingerprints.append(fingerprint)
    }

    private mutating func place(of key: String, _ fingerprint: UInt64, _ fingerprints: [UInt64]) -> Int? {
        if members.count >= Self.hashedFrom {
            if places.isEmpty {
                for (place, member) in members.enumerated() { places[member.key] = place }
            }
            guard let place = places[key], members[place].key.hasSameUTF8(as: key) else { return nil }
            return place
        }
        return unsafe fingerprints.withUnsafeBufferPointer { fingerprints in
            // The list holds one fingerprint for each member, from `firstFingerprint` on.
            for place in 0..<members.count where unsafe fingerprints[firstFingerprint + place] == fingerprint {
                if members[place].key.hasSameUTF8(as: key) { return place }
            }
            return nil
        }
    }
}
