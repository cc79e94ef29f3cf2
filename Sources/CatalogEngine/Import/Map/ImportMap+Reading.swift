import ByteStorage
import Foundation

extension ImportMap {
    /// Reads a mapping file.
    /// - Throws: ``ImportError`` with code `.map`, with line and column of the first mistake.
    package static func load(path: String) throws(ImportError) -> ImportMap {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ImportError(.map, "cannot be read; is the path right?", file: path)
        }
        guard let text = String(bytes: data, encoding: .utf8) else { throw ImportError(.map, "is not text in UTF-8", file: path) }
        return try parse(text, file: path)
    }

    /// Reads the text of a mapping file.
    /// - Parameter file: its name, for messages.
    /// - Throws: ``ImportError`` with code `.map`, with line and column of the first mistake.
    package static func parse(_ yaml: String, file: String = "map") throws(ImportError) -> ImportMap {
        var section = try MapSection(MapNode(yaml: yaml, file: file), "keys such as `id` and `fields`")
        var map = ImportMap()
        _ = section.take("description")
        map.collection = try section.take("collection")?.requireString()
        if let node = section.take("source") { map.source = try SourceOptions(node) }
        if let node = section.take("nulls") { map.nulls = Set(try node.requireStrings()).union([""]) }
        map.conditions = try section.take("where")?.requireConditions() ?? []
        map.exclusions = try section.take("skip")?.requireConditions() ?? []
        if let node = section.take("fields") {
            for entry in try node.requireEntries("names of fields with what they are made of") {
                map.fields.append(ValueRule.Member(entry.key, try ValueRule(entry.value)))
            }
        }
        if let node = section.take("id") { map.id = try ValueRule(node) } else { map.id = map.usualID }
        if let node = section.take("keep") {
            let patterns = try node.requireNamePatterns()
            map.keep = patterns == [NamePattern("*")] ? .rest : .only(patterns)
        }
        map.drop = try section.take("drop")?.requireNamePatterns() ?? []
        if let node = section.take("attributes") { map.attributes = try AttributeRules(node) }
        if let node = section.take("types") { try map.readTypes(node) }
        if let node = section.take("prices") { map.prices = try PriceRules(node) }
        map.onDuplicate = try section.take("on_duplicate")?.require(DuplicatePolicy.self) ?? .reject
        if let node = section.take("merge") {
            guard map.onDuplicate == .merge else { throw node.error("needs `on_duplicate: merge`") }
            for entry in try node.requireEntries("names of fields with how they are merged") {
                map.merge[entry.key] = try entry.value.require(MergeRule.self)
            }
        }
        if let node = section.take("schema") { map.schema = try SchemaRules(node) }
        try section.finish()
        return map
    }

    /// The rule that makes the SKU is the id where the map names none, else the member `id` of the record, or `sku`.
    private var usualID: ValueRule {
        if let rule = fields.first(where: { $0.name == "id" || $0.name == "sku" })?.rule { return rule }
        return ValueRule(.first([ValueRule(path: "id"), ValueRule(path: "sku")]))
    }

    private mutating func readTypes(_ node: MapNode) throws(ImportError) {
        for entry in try node.requireEntries("names of attributes with their types") {
            let type = try TypeRule(entry.value)
            let pattern = NamePattern(entry.key)
            if pattern.isPlain { types[entry.key] = type } else { typePatterns.append((pattern, type)) }
        }
    }
}

extension SourceOptions {
    init(_ node: MapNode) throws(ImportError) {
        self.init()
        var section = try MapSection(node, "keys such as `format` and `delimiter`")
        if let node = section.take("format") {
            let name = try node.requireString()
            if name == "tsv" {
                format = .csv
                delimiter = 0x09
            } else {
                format = try node.require(SourceFormat.self)
            }
        }
        records = try section.take("records")?.requireString()
        if let node = section.take("encoding") {
            guard let encoding = TextEncoding(named: try node.requireString()) else {
                throw node.unexpected("one of `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `latin1`")
            }
            self.encoding = encoding
        }
        if let node = section.take("delimiter") { delimiter = try Self.delimiter(node) }
        if let node = section.take("quote") {
            let name = try node.requireString()
            guard name == "none" || name.utf8.count == 1, let byte = name.utf8.first else {
                throw node.unexpected("one character, or `none`")
            }
            quote = name == "none" ? SourceOptions.Quote.none : .character(byte)
        }
        hasHeader = try section.take("header")?.requireBool()
        columns = try section.take("columns")?.requireStrings() ?? []
        decimalComma = try section.take("decimal_comma")?.requireBool()
        try section.finish()
    }

    private static func delimiter(_ node: MapNode) throws(ImportError) -> UInt8 {
        switch try node.requireString() {
        case "tab", "\t", "\\t": return 0x09
        case "comma": return UInt8(ascii: ",")
        case "semicolon": return UInt8(ascii: ";")
        case "pipe": return UInt8(ascii: "|")
        case let text:
            guard text.utf8.count == 1, let byte = text.utf8.first else {
                throw node.unexpected("one character, or `tab`, `comma`, `semicolon`, `pipe`")
            }
            return byte
        }
    }
}
