package import ByteStorage

extension ValueRule {
    /// The value that the rule makes of a record; nil where there is none.
    /// - Throws: ``RecordProblem`` without a field, when a value is not what it has to be.
    package func value(in record: JSONObject, _ context: ValueContext) throws(RecordProblem) -> JSON? {
        var result: JSON?
        if conditions.allSatisfy({ $0.holds(for: record, nulls: context.nulls, decimalComma: context.decimalComma) }) {
            result = try treated(try sourceValue(in: record, context), context)
        }
        guard let value = result ?? fallback else {
            if isRequired { throw RecordProblem(expected: "a value\(origin)", found: "none") }
            return nil
        }
        if let expect, !expect.accepts(value) { throw RecordProblem(expected: expect.phrase, found: value.excerpt) }
        return value
    }

    /// Where the value comes from, for messages.
    package var origin: String {
        switch source {
        case .path(let path): " in `\(path)`"
        case .first(let rules): rules.compactMap { if case .path(let path) = $0.source { "`\(path)`" } else { nil } }.joined(separator: " or ").prefixed(" in ")
        default: ""
        }
    }

    private func sourceValue(in record: JSONObject, _ context: ValueContext) throws(RecordProblem) -> JSON? {
        let nulls = context.nulls.union(self.nulls)
        switch source {
        case .path(let path): return path.value(in: record)?.cleaned(nulls)
        case .template(let template): return template.text(for: record, nulls: nulls).map(JSON.string)
        case .constant(let value): return value
        case .first(let rules):
            for rule in rules {
                if let value = try rule.value(in: record, context)?.cleaned(nulls) { return value }
            }
            return nil
        case .list(let rules):
            var values: [JSON] = []
            for rule in rules {
                guard let value = try rule.value(in: record, context) else { continue }
                if case .array(let elements) = value { values += elements } else { values.append(value) }
            }
            return values.isEmpty ? nil : .array(values)
        case .object(let members): return try object(members, record, context)
        case .category(let rules): return try category(rules, record, context)
        }
    }

    private func object(_ members: [Member], _ record: JSONObject, _ context: ValueContext) throws(RecordProblem) -> JSON? {
        var object = JSONObject()
        var isAllConstant = true
        for member in members {
            do {
                guard let value = try member.rule.value(in: record, context) else { continue }
                object.members.append(JSONObject.Member(key: member.name, value: value))
                if case .constant = member.rule.source { continue }
                isAllConstant = false
            } catch {
                throw error.inside(member.name)
            }
        }
        return isAllConstant ? nil : .object(object)
    }

    /// Joins the levels of a path from the top down, as far as they have values.
    private func category(_ rules: [ValueRule], _ record: JSONObject, _ context: ValueContext) throws(RecordProblem) -> JSON? {
        var levels: [String] = []
        for rule in rules {
            switch try rule.value(in: record, context) {
            case .string(let text)?: levels.append(text)
            case .array(let elements)?: levels += elements.compactMap(\.stringValue)
            case let value?:
                guard let text = value.numberText else { throw RecordProblem(expected: "the name of a category", found: value.excerpt) }
                levels.append(text)
            case nil: break
            }
        }
        // A level repeated, or a separator within a name, would bend the tree.
        var path: [String] = []
        for level in levels {
            let name = level.contains(" > ") ? level.split(separator: " > ").joined(separator: " › ") : level
            if name != path.last { path.append(name) }
        }
        return path.isEmpty ? nil : .array([.string(path.joined(separator: " > "))])
    }

    /// Takes the steps that turn a value, in order.
    private func treated(_ value: JSON?, _ context: ValueContext) throws(RecordProblem) -> JSON? {
        guard var value else { return nil }
        if treatsText {
            guard let text = treatedText(value, context.nulls.union(nulls)) else { return nil }
            value = text
        }
        let caster = ValueCaster(
            cast: cast, unit: unit, format: format, multiply: multiply, divide: divide, decimals: decimals, decimalComma: context.decimalComma)
        if !caster.isIdentity { value = try caster.value(of: value) }
        if let join, case .array(let elements) = value {
            value = .string(elements.map { $0.stringValue ?? $0.numberText ?? $0.description }.joined(separator: join))
        }
        return value
    }

    private var treatsText: Bool { !replacements.isEmpty || !lookup.isEmpty || letterCase != nil || split != nil }

    private func treatedText(_ value: JSON, _ nulls: NullTexts) -> JSON? {
        switch value {
        case .array(let elements):
            var treated: [JSON] = []
            for element in elements {
                guard let next = treatedText(element, nulls) else { continue }
                if case .array(let parts) = next { treated += parts } else { treated.append(next) }
            }
            return treated.isEmpty ? nil : .array(treated)
        case .string(var text):
            for replacement in replacements { text = replacement.pattern.replacing(in: text, with: replacement.text) }
            text = text.trimmingSpaces()
            if nulls.contains(text) { return nil }
            if let found = lookup[text] { return found }
            switch letterCase {
            case .upper: text = text.uppercased()
            case .lower: text = text.lowercased()
            case .sentence: text = text.prefix(1).uppercased() + text.dropFirst()
            case nil: break
            }
            guard let split else { return .string(text) }
            let parts = split.split(text).filter { !nulls.contains($0) }
            return parts.isEmpty ? nil : .array(parts.map(JSON.string))
        default:
            return value.numberText.flatMap { lookup[$0] } ?? value
        }
    }
}

extension RecordProblem {
    /// The same problem, of a field inside of another.
    func inside(_ name: String) -> RecordProblem {
        var problem = self
        problem.field = field.isEmpty ? name : name + "." + field
        return problem
    }
}

extension String {
    /// The text behind a prefix, or nothing when it is empty.
    fileprivate func prefixed(_ prefix: String) -> String { isEmpty ? "" : prefix + self }
}
