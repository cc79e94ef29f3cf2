package import ByteStorage
package import SearchIndex

/// Proposes the fields of a collection: those that are declared, those that Skua knows, and the rest by what they look like.
package struct SchemaProposal {
    /// Share of the values seen that a well-known field must take for its declaration to be used unasked.
    private static let wellKnownShare = 0.5

    private let declared: [Field]
    /// Whether well-known names are trusted whatever stands in them, since a map's author chose them.
    private let trustsNames: Bool
    private var order: [String] = []
    private var values: [String: [JSON]] = [:]

    /// - Parameters:
    ///   - declared: declarations that stand as they are, of the map or of a collection that exists.
    package init(declared: [Field], trustsNames: Bool) {
        self.declared = declared
        self.trustsNames = trustsNames
    }

    /// Takes note of a field that documents may have.
    package mutating func add(name: String) {
        guard name != "id", values[name] == nil else { return }
        order.append(name)
        values[name] = []
    }

    /// Takes note of the fields of a document of the kind that is going to come.
    package mutating func add(_ document: JSONObject) {
        for member in document.members where member.key != "id" {
            add(name: member.key)
            if values[member.key]?.count ?? 0 < 2000 { values[member.key]?.append(member.value) }
        }
    }

    /// The declared fields, then well-known ones in their usual order, then the others as they came.
    package var fields: [Field] {
        var fields = declared
        var rest: [Field] = []
        var wellKnown: Set<String> = []
        for name in order where !declared.contains(where: { $0.name == name || $0.root == name }) {
            let seen = values[name] ?? []
            if name == RecordMapper.attributesField || isWellKnown(name, seen) {
                wellKnown.insert(name)
            } else {
                rest.append(Self.field(name, seen))
            }
        }
        fields += WellKnownFields.declarations.filter { wellKnown.contains($0.root) }
        return fields + rest
    }

    private func isWellKnown(_ name: String, _ seen: [JSON]) -> Bool {
        guard let field = WellKnownFields.declaration(of: name) else { return false }
        if trustsNames || seen.isEmpty { return true }
        let shaper = FieldShaper(Schema(fields: [field]))
        let accepted = seen.count { (try? shaper.value($0, of: name)) != nil }
        return Double(accepted) >= Double(seen.count) * Self.wellKnownShare
    }

    /// A declaration from values alone.
    private static func field(_ name: String, _ seen: [JSON]) -> Field {
        let present = seen.filter { !$0.isNull }
        let isList = present.contains { $0.arrayValue != nil }
        let elements = present.flatMap { $0.arrayValue ?? [$0] }
        let objects = elements.compactMap(\.objectValue)
        if !elements.isEmpty, objects.count == elements.count {
            return objectField(name, objects, isList: isList)
        }
        let type: FieldType
        if elements.isEmpty {
            type = .string
        } else if elements.allSatisfy({ if case .int = $0 { true } else { false } }) {
            type = isList ? .int64Array : .int64
        } else if elements.allSatisfy({ $0.doubleValue != nil }) {
            type = isList ? .floatArray : .float
        } else if elements.allSatisfy({ $0.boolValue != nil }) {
            type = isList ? .boolArray : .bool
        } else if elements.allSatisfy({ $0.stringValue != nil }) {
            type = isList ? .stringArray : .string
        } else {
            type = isList || !objects.isEmpty ? .auto : .stringified
        }
        var field = Field(name: name, type: type)
        field.optional = true
        field.facet = type.isBool || (type.isText && hasFewValues(elements))
        return field
    }

    private static func objectField(_ name: String, _ objects: [JSONObject], isList: Bool) -> Field {
        let isQuantity = objects.allSatisfy(Quantity.isQuantity)
        var field = Field(name: isList || isQuantity ? name : name + ".*", type: isList ? .objectArray : .auto)
        field.optional = true
        field.facet = !isList
        field.index = !isList
        return field
    }

    /// Whether values come again and again, so that counting them tells something.
    private static func hasFewValues(_ elements: [JSON]) -> Bool {
        let texts = elements.compactMap(\.stringValue)
        guard texts.allSatisfy({ $0.utf8.count <= 100 }) else { return false }
        let distinct = Set(texts).count
        return distinct <= AttributeProfile.distinctLimit && texts.count >= 2 * distinct
    }
}
