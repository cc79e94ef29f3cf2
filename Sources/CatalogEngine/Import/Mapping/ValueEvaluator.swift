package import ByteStorage

/// A ``ValueRule`` made ready for the records of one feed.
///
/// A class with everything settled beforehand: rules are large values, and copying one costs more than most of them do.
package final class ValueEvaluator {
    private enum Source {
        case path(FieldPath)
        case template(Template)
        case constant(JSON)
        case first([ValueEvaluator])
        case list([ValueEvaluator])
        case object([Member])
        case category([ValueEvaluator])
    }

    private struct Member {
        var name: String
        var evaluator: ValueEvaluator
        var isConstant: Bool
    }

    private let source: Source
    private let rule: ValueRule
    private let context: ValueContext
    /// Texts that stand for a missing value, for the feed and for this rule.
    private let nulls: NullTexts
    private let caster: ValueCaster
    // Which steps there are.
    private let hasConditions: Bool
    private let treatsText: Bool
    private let casts: Bool
    private let checks: Bool

    package init(_ rule: ValueRule, _ context: ValueContext) {
        self.rule = rule
        self.context = context
        nulls = context.nulls.union(rule.nulls)
        caster = ValueCaster(
            cast: rule.cast, unit: rule.unit, format: rule.format, multiply: rule.multiply, divide: rule.divide, decimals: rule.decimals,
            decimalComma: context.decimalComma)
        hasConditions = !rule.conditions.isEmpty
        treatsText = !rule.replacements.isEmpty || !rule.lookup.isEmpty || rule.letterCase != nil || rule.split != nil
        casts = !caster.isIdentity
        checks = rule.fallback != nil || rule.isRequired || rule.expect != nil
        switch rule.source {
        case .path(let path): source = .path(path)
        case .template(let template): source = .template(template)
        case .constant(let value): source = .constant(value)
        case .first(let rules): source = .first(rules.map { ValueEvaluator($0, context) })
        case .list(let rules): source = .list(rules.map { ValueEvaluator($0, context) })
        case .category(let rules): source = .category(rules.map { ValueEvaluator($0, context) })
        case .object(let members):
            source = .object(
                members.map { member in
                    var isConstant = false
                    if case .constant = member.rule.source { isConstant = true }
                    return Member(name: member.name, evaluator: ValueEvaluator(member.rule, context), isConstant: isConstant)
                })
        }
    }

    /// Where the value comes from, for messages: ` in `sku``.
    var origin: String { rule.origin }

    /// The path, when the value is what stands there.
    var path: FieldPath? {
        if case .path(let path) = source { path } else { nil }
    }

    /// The value that the rule makes of a record; nil where there is none.
    /// - Throws: ``RecordProblem`` without a field, or with one inside of the value, when it is not what it has to be.
    package func value(in record: JSONObject) throws(RecordProblem) -> JSON? {
        var result: JSON?
        if !hasConditions || rule.conditions.allSatisfy({ $0.holds(for: record, nulls: context.nulls, decimalComma: context.decimalComma) })
        {
            result = try treated(try sourceValue(in: record))
        }
        return checks ? try checked(result) : result
    }

    private func checked(_ result: JSON?) throws(RecordProblem) -> JSON? {
        guard let value = result ?? rule.fallback else {
            if rule.isRequired { throw RecordProblem(expected: "a value\(origin)", found: "none") }
            return nil
        }
        if let expect = rule.expect, !expect.accepts(value) { throw RecordProblem(expected: expect.phrase, found: value.excerpt) }
        return value
    }

    private func sourceValue(in record: JSONObject) throws(RecordProblem) -> JSON? {
        switch source {
        case .path(let path): return path.value(in: record)?.cleaned(nulls)
        case .template(let template): return template.text(for: record, nulls: nulls).map(JSON.string)
        case .constant(let value): return value
        case .first(let evaluators):
            for evaluator in evaluators {
                if let value = try evaluator.value(in: record)?.cleaned(nulls) { return value }
            }
            return nil
        case .list(let evaluators):
            var values: [JSON] = []
            for evaluator in evaluators {
                guard let value = try evaluator.value(in: record) else { continue }
                if case .array(let elements) = value { values += elements } else { values.append(value) }
            }
            return values.isEmpty ? nil : .array(values)
        case .object(let members): return try object(members, record)
        case .category(let evaluators): return try category(evaluators, record)
        }
    }

    private func object(_ members: [Member], _ record: JSONObject) throws(RecordProblem) -> JSON? {
        var object = JSONObject()
        var isAllConstant = true
        for member in members {
            do {
                guard let value = try member.evaluator.value(in: record) else { continue }
                object.members.append(JSONObject.Member(key: member.name, value: value))
                if !member.isConstant { isAllConstant = false }
            } catch {
                throw error.inside(member.name)
            }
        }
        return isAllConstant ? nil : .object(object)
    }

    /// Joins the levels of a path from the top down, as far as they have values.
    private func category(_ evaluators: [ValueEvaluator], _ record: JSONObject) throws(RecordProblem) -> JSON? {
        var levels: [String] = []
        for evaluator in evaluators {
            switch try evaluator.value(in: record) {
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
            let name = level.replacingBytes(of: " > ", with: " › ")
            if name != path.last { path.append(name) }
        }
        return path.isEmpty ? nil : .array([.string(path.joined(separator: " > "))])
    }

    /// Takes the steps that turn a value, in order.
    private func treated(_ value: JSON?) throws(RecordProblem) -> JSON? {
        guard var value else { return nil }
        if treatsText {
            guard let text = treatedText(value) else { return nil }
            value = text
        }
        if casts { value = try caster.value(of: value) }
        if let join = rule.join, case .array(let elements) = value {
            value = .string(elements.map { $0.stringValue ?? $0.numberText ?? $0.description }.joined(separator: join))
        }
        return value
    }

    private func treatedText(_ value: JSON) -> JSON? {
        switch value {
        case .array(let elements):
            var treated: [JSON] = []
            for element in elements {
                guard let next = treatedText(element) else { continue }
                if case .array(let parts) = next { treated += parts } else { treated.append(next) }
            }
            return treated.isEmpty ? nil : .array(treated)
        case .string(var text):
            for replacement in rule.replacements { text = replacement.pattern.replacing(in: text, with: replacement.text) }
            text = text.trimmingSpaces()
            if nulls.contains(text) { return nil }
            if let found = rule.lookup[text] { return found }
            switch rule.letterCase {
            case .upper: text = text.uppercased()
            case .lower: text = text.lowercased()
            case .sentence: text = text.prefix(1).uppercased() + text.dropFirst()
            case nil: break
            }
            guard let split = rule.split else { return .string(text) }
            let parts = split.split(text).filter { !nulls.contains($0) }
            return parts.isEmpty ? nil : .array(parts.map(JSON.string))
        default:
            return value.numberText.flatMap { rule.lookup[$0] } ?? value
        }
    }
}
