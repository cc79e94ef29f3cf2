import ByteStorage
import SearchIndex

/// Reads the members of a curation rule, with errors that name them.
struct RuleReader {
    let object: JSONObject

    private func value(_ name: String) -> JSON? { object[name].flatMap { $0.isNull ? nil : $0 } }

    func text(_ name: String) throws(EngineError) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.stringValue else { throw Self.error(name, "must be a string") }
        return text
    }

    func texts(_ name: String) throws(EngineError) -> [String] {
        let elements = try elements(name)
        let texts = elements.compactMap(\.stringValue)
        guard texts.count == elements.count else { throw Self.error(name, "must be an array of strings") }
        return texts
    }

    func flag(_ name: String) throws(EngineError) -> Bool? {
        guard let value = value(name) else { return nil }
        guard let flag = value.boolValue else { throw Self.error(name, "must be true or false") }
        return flag
    }

    func integer(_ name: String) throws(EngineError) -> Int64? {
        guard let value = value(name) else { return nil }
        guard case .int(let number) = value else { throw Self.error(name, "must be a whole number") }
        return number
    }

    func object(_ name: String) throws(EngineError) -> JSONObject? {
        guard let value = value(name) else { return nil }
        guard case .object(let object) = value else { throw Self.error(name, "must be an object") }
        return object
    }

    func filter(_ name: String) throws(EngineError) -> RuleFilter? {
        guard let text = try text(name), !text.isEmpty else { return nil }
        do { return try RuleFilter(text) } catch { throw EngineError(.invalid, error.message, field: name) }
    }

    /// `[{"id":"…"}]`.
    func ids(_ name: String) throws(EngineError) -> [String] {
        var ids: [String] = []
        for element in try elements(name) {
            guard let id = element["id"]?.stringValue else { throw Self.error(name, "must be an array of objects with an `id`") }
            ids.append(id)
        }
        return ids
    }

    /// `[{"id":"…","position":1}]`.
    func pins(_ name: String) throws(EngineError) -> [CurationEffect.Pin] {
        var pins: [CurationEffect.Pin] = []
        for element in try elements(name) {
            guard let id = element["id"]?.stringValue, let position = element["position"]?.intValue, position > 0 else {
                throw Self.error(name, "must be an array of objects with an `id` and a `position` from 1")
            }
            pins.append(CurationEffect.Pin(id: id, position: Int(position)))
        }
        return pins
    }

    /// `[{"id":"…"},{"filter_by":"…"}]`.
    func targets(_ name: String) throws(EngineError) -> [CurationEffect.Target] {
        var targets: [CurationEffect.Target] = []
        for element in try elements(name) {
            if let id = element["id"]?.stringValue {
                targets.append(.document(id))
            } else if let text = element["filter_by"]?.stringValue {
                do { targets.append(.filter(try RuleFilter(text))) } catch { throw EngineError(.invalid, error.message, field: name) }
            } else {
                throw Self.error(name, "must be an array of objects with an `id` or a `filter_by`")
            }
        }
        return targets
    }

    private func elements(_ name: String) throws(EngineError) -> [JSON] {
        guard let value = value(name) else { return [] }
        guard let elements = value.arrayValue else { throw Self.error(name, "must be an array") }
        return elements
    }

    private static func error(_ name: String, _ what: String) -> EngineError {
        EngineError(.invalid, "Parameter `\(name)` \(what).", field: name)
    }
}
