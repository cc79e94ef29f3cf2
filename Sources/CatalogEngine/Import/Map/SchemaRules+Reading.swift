import SearchIndex

extension SchemaRules {
    init(_ node: MapNode) throws(ImportError) {
        self.init()
        var section = try MapSection(node, "keys such as `fields`")
        if let node = section.take("fields") {
            for entry in try node.requireEntries("names of fields with their options") {
                fields.append(try Field(named: entry.key, entry.value))
            }
        }
        if let node = section.take("default_sorting_field") {
            let name = try node.requireString()
            if let field = fields.first(where: { $0.name == name }), !field.type.isNumber || field.type.isArray {
                throw node.error("`\(name)` is of type \(field.type.rawValue); expected a number field")
            }
            defaultSortingField = name
        }
        tokenSeparators = try Self.characters(section.take("token_separators"))
        symbolsToIndex = try Self.characters(section.take("symbols_to_index"))
        if let node = section.take("ranking") {
            var ranking = try MapSection(node, "the key `drop_tokens_threshold`")
            dropThreshold = try ranking.take("drop_tokens_threshold")?.requireInt(0...1_000_000)
            try ranking.finish()
        }
        learnsSynonyms = try section.take("learn_synonyms")?.requireBool() ?? false
        try section.finish()
    }

    private static func characters(_ node: MapNode?) throws(ImportError) -> [Character] {
        guard let node else { return [] }
        return try node.requireStrings().map { (text) throws(ImportError) in
            guard text.count == 1, let character = text.first else { throw node.unexpected("single characters") }
            return character
        }
    }
}

extension Field {
    /// Reads the name of a type, or keys that say more; fields of a feed are optional unless the map says otherwise.
    init(named name: String, _ node: MapNode) throws(ImportError) {
        if node.scalar != nil {
            self.init(name: name, type: try node.require(FieldType.self))
            optional = true
            return
        }
        var section = try MapSection(node, "the name of a type, or keys such as `type` and `facet`")
        guard let type = section.take("type") else { throw node.error("expected the key `type`") }
        self.init(name: name, type: try type.require(FieldType.self))
        facet = try section.take("facet")?.requireBool() ?? false
        optional = try section.take("optional")?.requireBool() ?? true
        index = try section.take("index")?.requireBool() ?? true
        sort = try section.take("sort")?.requireBool() ?? sort
        infix = try section.take("infix")?.requireBool() ?? false
        locale = try section.take("locale")?.requireString() ?? ""
        stem = try section.take("stem")?.requireBool() ?? false
        store = try section.take("store")?.requireBool() ?? true
        weight = try section.take("weight")?.requireInt(1...127) ?? 1
        identifier = try section.take("identifier")?.requireBool() ?? false
        hierarchySeparator = try section.take("hierarchy_separator")?.requireString()
        try section.finish()
    }
}
