import ByteStorage

extension ValueRule {
    /// Reads a rule: a field's path, a text with `{places}`, or keys that say more.
    init(_ node: MapNode) throws(ImportError) {
        if let text = node.scalar {
            self.init(try Self.source(text, node))
            return
        }
        guard try node.entries() != nil else { throw node.unexpected("a field, a text with {places}, or keys such as `from`") }
        var section = try MapSection(node, "keys such as `from`")
        let sources = try Self.sources(&section)
        self.init(sources.first ?? .constant(.null))
        try readSteps(&section)
        try section.finish()
        guard sources.count == 1 else {
            throw node.error("expected exactly one of `from`, `const`, `first`, `list`, `category`, `object`, found \(sources.count)")
        }
    }

    /// Reads a rule whose single values are constants, and paths only behind `from`.
    init(constantOr node: MapNode) throws(ImportError) {
        if node.scalar != nil {
            self.init(.constant(try node.requireConstant().json))
        } else {
            try self.init(node)
        }
    }

    private static func source(_ text: String, _ node: MapNode) throws(ImportError) -> Source {
        guard text.contains("{") || text.contains("}") else { return .path(try node.requirePath()) }
        do {
            return .template(try Template(text))
        } catch {
            throw node.error(error.message)
        }
    }

    private static func sources(_ section: inout MapSection) throws(ImportError) -> [Source] {
        var sources: [Source] = []
        if let node = section.take("from") { sources.append(try source(try node.requireString(), node)) }
        if let node = section.take("const") { sources.append(.constant(try node.requireConstant().json)) }
        if let node = section.take("first") { sources.append(.first(try rules(node))) }
        if let node = section.take("list") { sources.append(.list(try rules(node))) }
        if let node = section.take("category") { sources.append(.category(try rules(node))) }
        if let node = section.take("object") {
            var members: [Member] = []
            for entry in try node.requireEntries("names with what they are made of") {
                members.append(Member(entry.key, try ValueRule(entry.value)))
            }
            sources.append(.object(members))
        }
        return sources
    }

    private static func rules(_ node: MapNode) throws(ImportError) -> [ValueRule] {
        guard let elements = node.elements, !elements.isEmpty else { throw node.unexpected("a list of fields") }
        var rules: [ValueRule] = []
        for element in elements { rules.append(try ValueRule(element)) }
        return rules
    }

    private mutating func readSteps(_ section: inout MapSection) throws(ImportError) {
        conditions = try section.take("when")?.requireConditions() ?? []
        nulls = Set(try section.take("nulls")?.requireStrings() ?? [])
        if let node = section.take("replace") {
            for entry in try node.requireEntries("texts with their replacements") {
                guard let pattern = TextPattern(entry.key) else { throw entry.value.error("`\(entry.key)` is not a regular expression") }
                replacements.append(Replacement(pattern: pattern, text: try entry.value.requireString()))
            }
        }
        if let node = section.take("lookup") {
            for entry in try node.requireEntries("values with what replaces them") {
                lookup[entry.key] = try entry.value.requireConstant().json
            }
        }
        letterCase = try section.take("case")?.require(LetterCase.self)
        split = try section.take("split")?.requirePattern()
        if let node = section.take("cast") { cast = try CastType(node) }
        format = try section.take("format")?.requireString()
        unit = try section.take("unit")?.requireString()
        multiply = try section.take("multiply")?.requireNumber()
        divide = try Self.divisor(section.take("divide"))
        decimals = try section.take("decimals")?.requireInt(0...15)
        join = try section.take("join")?.requireString()
        fallback = try section.take("default")?.requireConstant().json
        isRequired = try section.take("required")?.requireBool() ?? false
        expect = try section.take("expect")?.require(ValueExpectation.self)
    }

    static func divisor(_ node: MapNode?) throws(ImportError) -> Double? {
        guard let node else { return nil }
        let divisor = try node.requireNumber()
        guard divisor != 0 else { throw node.unexpected("a number other than 0") }
        return divisor
    }
}

extension CastType {
    init(_ node: MapNode) throws(ImportError) {
        guard let cast = CastType(named: try node.requireString()) else {
            throw node.unexpected("one of " + Self.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))
        }
        self = cast
    }
}

extension TypeRule {
    /// Reads the name of a type, or keys that say more.
    init(_ node: MapNode) throws(ImportError) {
        if node.scalar != nil {
            self.init(try CastType(node))
            return
        }
        var section = try MapSection(node, "the name of a type, or keys such as `type` and `unit`")
        guard let type = section.take("type") else { throw node.error("expected the key `type`") }
        self.init(try CastType(type), unit: try section.take("unit")?.requireString())
        if let style = section.take("style") {
            guard try style.requireString() == "engineering" else { throw style.unexpected("`engineering`") }
            guard unit != nil else { throw style.error("`engineering` needs a `unit`") }
            isEngineering = true
        }
        format = try section.take("format")?.requireString()
        multiply = try section.take("multiply")?.requireNumber()
        divide = try ValueRule.divisor(section.take("divide"))
        decimals = try section.take("decimals")?.requireInt(0...15)
        split = try section.take("split")?.requirePattern()
        otherwise = try section.take("otherwise")?.require(Otherwise.self) ?? .reject
        try section.finish()
    }
}
