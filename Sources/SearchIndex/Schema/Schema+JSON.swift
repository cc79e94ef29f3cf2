package import ByteStorage

extension Schema {
    /// Reads a schema from text: the object that creates a collection over HTTP, with `fields`, `default_sorting_field`,
    /// `token_separators`, `symbols_to_index` and `enable_nested_fields`.
    ///
    /// ```swift
    /// let schema = try Schema(parsing: Array(#"{"fields": [{"name": "title", "type": "string"}]}"#.utf8))
    /// ```
    /// - Parameter text: JSON, UTF-8.
    /// - Throws: `SearchError` syntax that says where the text is not JSON, or names the field and attribute that is wrong.
    public init(parsing text: [UInt8]) throws(SearchError) {
        let json: JSON
        do { json = try JSON.parse(text) } catch { throw SearchError(.syntax, "The schema is not JSON: \(error.description)") }
        try self.init(json: json)
    }

    /// Reads the part of a collection's wire schema that concerns fields.
    /// - Throws: `SearchError` syntax naming the field and attribute that is wrong.
    package init(json: JSON) throws(SearchError) {
        guard let list = json["fields"]?.arrayValue else {
            throw SearchError(.syntax, "The `fields` parameter is required and should be an array of objects.")
        }
        var fields: [Field] = []
        for item in list {
            let field = try Field(json: item)
            guard !fields.contains(where: { $0.name == field.name }) else {
                throw SearchError(.syntax, "There are duplicate field names in the schema: `\(field.name)`.")
            }
            fields.append(field)
        }
        self.init(fields: fields)
        if let name = json["default_sorting_field"]?.stringValue, !name.isEmpty {
            guard let field = field(named: name) else {
                throw SearchError(.syntax, "Default sorting field is defined as `\(name)` but is not found in the schema.")
            }
            guard field.type.isNumber, !field.type.isArray else {
                throw SearchError(.syntax, "Default sorting field `\(name)` must be a single valued numerical field.")
            }
            defaultSortingField = name
        }
        tokenSeparators = try Self.characters(json, "token_separators")
        symbolsToIndex = try Self.characters(json, "symbols_to_index")
        enableNestedFields =
            json["enable_nested_fields"]?.boolValue ?? fields.contains { $0.isFamily || $0.isObject || $0.name.contains(".") }
    }

    private static func characters(_ json: JSON, _ key: String) throws(SearchError) -> [Character] {
        var characters: [Character] = []
        for item in json[key]?.arrayValue ?? [] {
            guard let text = item.stringValue, text.count == 1, let character = text.first else {
                throw SearchError(.syntax, "`\(key)` should be an array of single characters.")
            }
            characters.append(character)
        }
        return characters
    }

    /// The wire form of the fields and text options.
    package var json: JSON {
        var object = JSONObject()
        object["default_sorting_field"] = .string(defaultSortingField ?? "")
        object["enable_nested_fields"] = .bool(enableNestedFields)
        object["fields"] = .array(fields.map(\.json))
        object["symbols_to_index"] = .array(symbolsToIndex.map { .string(String($0)) })
        object["token_separators"] = .array(tokenSeparators.map { .string(String($0)) })
        return .object(object)
    }
}

extension Field {
    /// Reads one field of a wire schema.
    /// - Throws: `SearchError` syntax naming the field and attribute that is wrong.
    package init(json: JSON) throws(SearchError) {
        guard let name = json["name"]?.stringValue, !name.isEmpty else {
            throw SearchError(
                .syntax,
                "Wrong format for `fields`. It should be an array of objects containing `name`, `type`, `optional` and `facet` fields.")
        }
        guard let typeName = json["type"]?.stringValue else {
            throw SearchError(.syntax, "Field `\(name)` needs a `type`.")
        }
        guard let type = FieldType(rawValue: typeName) else {
            let known = FieldType.allCases.map(\.rawValue).joined(separator: ", ")
            throw SearchError(.syntax, "Field `\(name)` has an invalid data type `\(typeName)`; known are \(known).")
        }
        self.init(name: name, type: type)
        guard !isFamily || type == .auto else {
            throw SearchError(.syntax, "Field `\(name)` stands for a family of fields and must be of type `auto`.")
        }
        facet = try Self.flag(json, "facet", name) ?? false
        optional = try Self.flag(json, "optional", name) ?? isFamily
        index = try Self.flag(json, "index", name) ?? true
        sort = try Self.flag(json, "sort", name) ?? sort
        infix = try Self.flag(json, "infix", name) ?? false
        stem = try Self.flag(json, "stem", name) ?? false
        store = try Self.flag(json, "store", name) ?? true
        identifier = try Self.flag(json, "identifier", name) ?? false
        locale = json["locale"]?.stringValue ?? ""
        hierarchySeparator = json["hierarchy_separator"]?.stringValue
        guard hierarchySeparator?.isEmpty != true, hierarchySeparator == nil || type.isText else {
            throw SearchError(.syntax, "Field `\(name)`: `hierarchy_separator` needs a text field and at least one character.")
        }
        if let weight = json["weight"] {
            guard let value = weight.intValue, (1...127).contains(value) else {
                throw SearchError(.syntax, "Field `\(name)`: `weight` should be an integer from 1 to 127.")
            }
            self.weight = value
        }
    }

    private static func flag(_ json: JSON, _ key: String, _ name: String) throws(SearchError) -> Bool? {
        guard let value = json[key], !value.isNull else { return nil }
        guard let flag = value.boolValue else {
            throw SearchError(.syntax, "The `\(key)` property of the field `\(name)` should be a boolean.")
        }
        return flag
    }

    /// The wire form; attributes of Skua's own appear only where they are set.
    package var json: JSON {
        var object = JSONObject()
        object["facet"] = .bool(facet)
        object["index"] = .bool(index)
        object["infix"] = .bool(infix)
        object["locale"] = .string(locale)
        object["name"] = .string(name)
        object["optional"] = .bool(optional)
        object["sort"] = .bool(sort)
        object["stem"] = .bool(stem)
        object["store"] = .bool(store)
        object["type"] = .string(type.rawValue)
        if weight != 1 { object["weight"] = .int(Int64(weight)) }
        if identifier { object["identifier"] = .bool(true) }
        if let hierarchySeparator { object["hierarchy_separator"] = .string(hierarchySeparator) }
        return .object(object)
    }
}
