import ByteStorage

extension AttributeRules {
    /// Reads `"*"`, the path of an object, or keys that say more.
    init(_ node: MapNode) throws(ImportError) {
        self.init()
        if node.scalar != nil {
            source = try Self.source(node)
            return
        }
        var section = try MapSection(node, "`\"*\"`, a field that holds an object, or keys such as `from`")
        let from = section.take("from")
        if let from { source = try Self.source(from) }
        only = try section.take("only")?.requireNamePatterns() ?? []
        exclude = try section.take("exclude")?.requireNamePatterns() ?? []
        if let node = section.take("prefixes") {
            if let elements = node.elements {
                for element in elements { prefixes.append(Prefix(text: try element.requireString(), type: nil)) }
            } else {
                for entry in try node.requireEntries("prefixes, alone or with their types") {
                    prefixes.append(Prefix(text: entry.key, type: try TypeRule(entry.value)))
                }
            }
        }
        naming = try section.take("names")?.require(Naming.self) ?? .unchanged
        if let node = section.take("rename") {
            for entry in try node.requireEntries("names in the feed with names of attributes") {
                rename[entry.key] = try entry.value.requireString()
            }
        }
        if let node = section.take("add") {
            for entry in try node.requireEntries("names of attributes with what they are made of") {
                add.append(ValueRule.Member(entry.key, try ValueRule(entry.value)))
            }
        }
        try section.finish()
        if from == nil, add.isEmpty { throw node.error("expected `from`, the field that holds the attributes or `\"*\"`, or `add`") }
    }

    private static func source(_ node: MapNode) throws(ImportError) -> Source {
        try node.requireString() == "*" ? .rest : .object(node.requirePath())
    }
}

extension PriceRules {
    init(_ node: MapNode) throws(ImportError) {
        var section = try MapSection(node, "keys such as `list`, `currency` and `from`")
        guard let currency = section.take("currency") else {
            throw node.error("expected the key `currency`, such as `currency: EUR` or `currency: {from: cur}`")
        }
        self.init(
            list: try section.take("list").map { (node) throws(ImportError) in try ValueRule(constantOr: node) }
                ?? ValueRule(.constant("default")),
            currency: try ValueRule(constantOr: currency),
            unit: try section.take("unit").map { (node) throws(ImportError) in try ValueRule(constantOr: node) }
                ?? ValueRule(.constant("pce")))
        baseQuantity = try section.take("base_quantity").map { (node) throws(ImportError) in try ValueRule(constantOr: node) }
        validFrom = try section.take("valid_from").map { (node) throws(ImportError) in try ValueRule(constantOr: node) }
        validUntil = try section.take("valid_until").map { (node) throws(ImportError) in try ValueRule(constantOr: node) }
        divide = try ValueRule.divisor(section.take("divide"))
        try readBreaks(&section, node)
        try section.finish()
    }

    private mutating func readBreaks(_ section: inout MapSection, _ node: MapNode) throws(ImportError) {
        let quantity = section.take("min_quantity")
        let amount = section.take("amount")
        if let list = section.take("from") {
            guard let quantity, let amount else { throw list.error("needs `min_quantity` and `amount`, the names of both in its elements") }
            breaks.append(.list(try list.requirePath(), quantity: try quantity.requirePath(), amount: try amount.requirePath()))
        } else if let amount {
            let quantityRule = try quantity.map { (node) throws(ImportError) in try Self.quantity(node) }
            breaks.append(.pair(quantity: quantityRule ?? ValueRule(.constant(1)), amount: try ValueRule(amount)))
        }
        if let columns = section.take("columns") {
            guard let elements = columns.elements else { throw columns.unexpected("a list of `{min_quantity: …, amount: …}`") }
            for element in elements {
                var pair = try MapSection(element, "`min_quantity` and `amount`")
                guard let quantity = pair.take("min_quantity"), let amount = pair.take("amount") else {
                    throw element.error("expected `min_quantity` and `amount`")
                }
                breaks.append(.pair(quantity: try Self.quantity(quantity), amount: try ValueRule(amount)))
                try pair.finish()
            }
        }
        if let pattern = section.take("pattern") {
            let pieces = try pattern.requireString().split(separator: "*", omittingEmptySubsequences: false)
            guard pieces.count == 2 else { throw pattern.unexpected("the name of a column with `*` for the quantity, such as `price_*`") }
            breaks.append(.columns(prefix: String(pieces[0]), suffix: String(pieces[1])))
        }
        if breaks.isEmpty { throw node.error("expected `from` with a list of price breaks, `columns`, `pattern`, or `amount`") }
    }

    /// A number is a constant, anything else a field.
    private static func quantity(_ node: MapNode) throws(ImportError) -> ValueRule {
        node.scalar.flatMap { Double($0) } != nil ? try ValueRule(constantOr: node) : try ValueRule(node)
    }
}
