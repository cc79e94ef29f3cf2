import ByteStorage
import CatalogEngine

/// Objects within objects, and times.
extension BodyObject {
    /// An object; nil when absent or null.
    func object(_ name: String, members names: [String]) throws(ServerError) -> BodyObject? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let inner = value.objectValue else { throw error(name, "must be an object") }
        return try BodyObject(inner, members: names, at: "\(place)\(name).")
    }

    /// A list of objects; nil when absent or null.
    func objects(_ name: String, members names: [String]) throws(ServerError) -> [BodyObject]? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let elements = value.arrayValue else { throw error(name, "must be an array of objects") }
        var objects: [BodyObject] = []
        for (index, element) in elements.enumerated() {
            guard let inner = element.objectValue else { throw error(name, "must be an array of objects") }
            objects.append(try BodyObject(inner, members: names, at: "\(place)\(name)[\(index)]."))
        }
        return objects
    }

    /// A time in Unix seconds, written as RFC 3339; a day alone is its beginning in UTC, or its end where an end is asked for.
    /// Nil when absent or null.
    func moment(_ name: String, isEnd: Bool = false) throws(ServerError) -> Int64? {
        guard let text = try text(name) else { return nil }
        guard let date = DateText(iso: text) else { throw error(name, "must be a day or an RFC 3339 time") }
        return Int64(date.unixSeconds + (isEnd && date.seconds == nil ? 86_400 : 0))
    }
}
