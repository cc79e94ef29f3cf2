/// The members of a JSON object in document order.
///
/// A flat list, not a dictionary: records have a few dozen members, which are read in order far more often than by name.
/// Keys are unique; where a text repeats one, the last value wins and stands at the first one's place.
package struct JSONObject: Sendable {
    /// A key with its value.
    package struct Member: Sendable {
        package var key: String
        package var value: JSON

        package init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// All members in document order; whoever writes here keeps the keys unique.
    package var members: [Member]

    package init(members: [Member] = []) {
        self.members = members
    }

    package var count: Int { members.count }
    package var isEmpty: Bool { members.isEmpty }
    package var keys: [String] { members.map(\.key) }

    /// The value of a key; setting a new key appends it, setting nil removes it.
    /// - Complexity: O(members)
    package subscript(key: String) -> JSON? {
        get {
            for member in members where member.key == key { return member.value }
            return nil
        }
        set {
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Removes a member and returns its value, nil when there is none of that key.
    /// - Complexity: O(members)
    @discardableResult
    package mutating func removeValue(forKey key: String) -> JSON? {
        guard let index = members.firstIndex(where: { $0.key == key }) else { return nil }
        return members.remove(at: index).value
    }
}

extension JSONObject: Equatable {
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.members.count == right.members.count else { return false }
        return zip(left.members, right.members).allSatisfy { $0.key.hasSameUTF8(as: $1.key) && $0.value == $1.value }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Members in the order written; a repeated key keeps its last value.
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self.init()
        for (key, value) in elements { self[key] = value }
    }
}
