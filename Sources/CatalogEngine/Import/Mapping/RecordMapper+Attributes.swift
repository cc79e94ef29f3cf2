import ByteStorage

/// What becomes of an attribute of the feed.
struct AttributeSlot {
    /// Which attribute of documents it becomes; nil when it is left out.
    var output: Int?
    var caster: ValueCaster?
    var type: TypeRule?
}

/// An attribute of documents.
struct AttributeOutput {
    var name: String
    var profile: Int
    /// The last record that had it, and where in its object.
    var order = -1
    var index = 0
}

extension RecordMapper {
    /// The member of a document that holds its attributes.
    static let attributesField = "attributes"

    /// Adds the object of attributes, if the record has any.
    func addAttributes(of record: JSONObject, to document: inout JSONObject, _ problems: inout [RecordProblem]) {
        guard let rules = map.attributes else { return }
        var object = JSONObject()
        switch rules.source {
        case .object(let path):
            switch path.value(in: record) {
            case .object(let source)?:
                object.members.reserveCapacity(source.count)
                for member in source.members { addAttribute(member, to: &object, &problems) }
            case nil, .null?: break
            case let value?:
                problems.append(RecordProblem(field: path.description, expected: "an object of attributes", found: value.excerpt))
            }
        case .none: break
        case .rest:
            for member in record.members { addAttribute(member, to: &object, &problems) }
        }
        for member in addedAttributes {
            do {
                guard let value = try member.evaluator.value(in: record) else { continue }
                let slot = addedSlots[member.name] ?? addSlot(forAdded: member.name)
                add(value, slot, to: &object, &problems)
            } catch {
                problems.append(error.inside(member.name).inside(Self.attributesField))
            }
        }
        if !object.isEmpty { document.members.append(JSONObject.Member(key: Self.attributesField, value: .object(object))) }
    }

    private func addAttribute(_ member: JSONObject.Member, to object: inout JSONObject, _ problems: inout [RecordProblem]) {
        let slot = attributeSlots[member.key] ?? addSlot(member.key)
        guard slots[slot].output != nil, let value = member.value.cleaned(context.nulls) else { return }
        add(value, slot, to: &object, &problems)
    }

    private func add(_ value: JSON, _ slot: Int, to object: inout JSONObject, _ problems: inout [RecordProblem]) {
        guard let output = slots[slot].output else { return }
        var value = value
        profile(value, of: output)
        if let type = slots[slot].type {
            do {
                guard let typed = try slots[slot].caster?.typed(value, type) else { return }
                value = typed
            } catch {
                problems.append(error.inside(outputs[output].name).inside(Self.attributesField))
                return
            }
        }
        place(value, output, in: &object)
    }

    private func profile(_ value: JSON, of output: Int) {
        if case .object = value {
            profile(value, under: Self.attributesField + "." + outputs[output].name)
        } else {
            profile(value, at: outputs[output].profile)
        }
    }

    /// Adds a value; where two names of the feed become one, both values stand in a list.
    private func place(_ value: JSON, _ output: Int, in object: inout JSONObject) {
        if outputs[output].order == order {
            let index = outputs[output].index
            var values = object.members[index].value.arrayValue ?? [object.members[index].value]
            for next in value.arrayValue ?? [value] where !values.contains(next) { values.append(next) }
            object.members[index].value = values.count == 1 ? values[0] : .array(values)
            return
        }
        outputs[output].order = order
        outputs[output].index = object.members.count
        object.members.append(JSONObject.Member(key: outputs[output].name, value: value))
    }

    private func output(named name: String) -> Int {
        if let known = attributeOutputs[name] { return known }
        outputs.append(AttributeOutput(name: name, profile: profileIndex(Self.attributesField + "." + name)))
        attributeOutputs[name] = outputs.count - 1
        return outputs.count - 1
    }

    /// Settles what becomes of an attribute of the feed.
    private func addSlot(_ key: String) -> Int {
        slots.append(slot(for: key))
        attributeSlots[key] = slots.count - 1
        return slots.count - 1
    }

    /// Settles what becomes of an attribute that the map adds.
    private func addSlot(forAdded name: String) -> Int {
        let type = map.type(of: name)
        slots.append(AttributeSlot(output: output(named: name), caster: type?.caster(decimalComma: context.decimalComma), type: type))
        addedSlots[name] = slots.count - 1
        return slots.count - 1
    }

    func forgetAttributeTypes() {
        attributeSlots.removeAll()
        addedSlots.removeAll()
        slots.removeAll()
    }

    private func slot(for key: String) -> AttributeSlot {
        guard let rules = map.attributes else { return AttributeSlot() }
        if case .rest = rules.source, roots.contains(key) || map.drop.contains(where: { $0.matches(key) }) { return AttributeSlot() }
        if !rules.only.isEmpty, !rules.only.contains(where: { $0.matches(key) }) { return AttributeSlot() }
        if rules.exclude.contains(where: { $0.matches(key) }) { return AttributeSlot() }
        let (name, prefixType) = rules.name(for: key)
        let type = map.type(of: name) ?? prefixType
        return AttributeSlot(output: output(named: name), caster: type?.caster(decimalComma: context.decimalComma), type: type)
    }
}

extension AttributeRules {
    /// The name of an attribute in documents, and the type that a prefix tells.
    func name(for key: String) -> (String, TypeRule?) {
        var name = key
        var type: TypeRule?
        for prefix in prefixes where key.hasPrefix(prefix.text) && key.utf8.count > prefix.text.utf8.count {
            name = String(key.dropFirst(prefix.text.count))
            type = prefix.type
            break
        }
        if let renamed = rename[key] { return (renamed, type) }
        if naming == .sentence {
            let words = name.split { $0 == "_" || $0 == " " }.joined(separator: " ")
            name = words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
        }
        return (name, type)
    }
}

extension ValueCaster {
    /// The value as its type has it; nil where it is left out.
    fileprivate func typed(_ value: JSON, _ type: TypeRule) throws(RecordProblem) -> JSON? {
        var value = value
        if let split = type.split, case .string(let text) = value {
            let parts = split.split(text)
            value = parts.count == 1 ? .string(parts[0]) : .array(parts.map(JSON.string))
        }
        do {
            return try self.value(of: value)
        } catch {
            switch type.otherwise {
            case .reject: throw error
            case .drop: return nil
            case .text: return value
            }
        }
    }
}
