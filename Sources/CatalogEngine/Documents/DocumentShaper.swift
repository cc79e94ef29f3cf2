import ByteStorage
import SearchIndex

/// Brings documents into the shape that a schema declares, or says why they do not fit.
///
/// A document that fits is only looked at. Of another, the values of declared fields are cast or dropped as
/// ``DirtyValues`` says, and then it is looked at again.
struct DocumentShaper: Sendable {
    let schema: Schema
    let dirtyValues: DirtyValues

    /// Shapes a whole document.
    /// - Returns: the first thing that does not fit and cannot be mended; then the document may be half shaped.
    /// - Complexity: O(declared fields · members)
    func shape(_ document: inout JSONObject) -> DocumentProblem? {
        guard let problem = schema.check(.object(document)) else { return nil }
        // A missing field may hide a wrong one, which the second look finds.
        guard dirtyValues != .reject else { return problem }
        mendValues(of: &document)
        return schema.check(.object(document))
    }

    /// Shapes the fields that a partial document has; what it lacks is no problem.
    func shape(partial document: inout JSONObject) -> DocumentProblem? {
        if dirtyValues != .reject { mendValues(of: &document) }
        let json = JSON.object(document)
        for field in schema.fields where field.index && !field.isFamily {
            if let value = json.value(atPath: field.name), !value.isNull, let problem = field.problem(with: value) { return problem }
        }
        return nil
    }

    private func mendValues(of document: inout JSONObject) {
        for field in schema.fields where field.index && !field.isFamily {
            guard let value = JSON.object(document).value(atPath: field.name), !value.isNull, field.problem(with: value) != nil else {
                continue
            }
            if dirtyValues.coerces, let mended = mended(value, for: field) {
                document.setValue(mended, atPath: field.name)
            } else if dirtyValues.drops, field.optional {
                document.setValue(nil, atPath: field.name)
            }
        }
    }

    /// The value cast to a field's type; of a list, elements that cannot be cast are left out where values may be dropped.
    private func mended(_ value: JSON, for field: Field) -> JSON? {
        guard field.type.isArray else { return FieldCast.cast(value, to: field.type) }
        guard let elements = value.arrayValue else { return nil }
        var result: [JSON] = []
        for element in elements {
            if field.type.accepts(element) {
                result.append(element)
            } else if let cast = FieldCast.cast(element, to: field.type) {
                result.append(cast)
            } else if !dirtyValues.drops {
                return nil
            }
        }
        return .array(result)
    }
}

extension JSONObject {
    /// Sets or removes the value at a dotted path that is there, found as `JSON.value(atPath:)` finds it.
    mutating func setValue(_ value: JSON?, atPath path: String) {
        if self[path] != nil {
            self[path] = value
            return
        }
        guard let dot = path.firstIndex(of: "."), case .object(var inner)? = self[String(path[..<dot])] else { return }
        inner.setValue(value, atPath: String(path[path.index(after: dot)...]))
        self[String(path[..<dot])] = .object(inner)
    }
}
