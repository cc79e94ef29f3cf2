package import ByteStorage
import Commerce
package import SearchIndex

/// Turns records into documents and prices by a map, and keeps count of the attributes it sees.
///
/// Each worker thread has its own.
package final class RecordMapper {
    /// The rules of the map, made ready for how the feed at hand writes numbers.
    private struct Evaluators {
        var id: ValueEvaluator?
        var fields: [(name: String, isProfiled: Bool, evaluator: ValueEvaluator)] = []
        var attributes: [(name: String, evaluator: ValueEvaluator)] = []
        var prices: PriceReader?
    }

    let map: ImportMap
    /// Whether only ids are of interest.
    private let deletes: Bool
    var context: ValueContext
    private let schema: Schema
    private var shaper: FieldShaper
    private var evaluators = Evaluators()
    /// Members of a record that rules read, which are not kept or made attributes on their own.
    let roots: Set<String>
    private let fieldNames: Set<String>
    /// What becomes of a member of a record that no rule reads, by its name.
    private var isKept: [String: Bool] = [:]

    // Attributes, see RecordMapper+Attributes.
    var attributeSlots: [String: Int] = [:]
    var addedSlots: [String: Int] = [:]
    var slots: [AttributeSlot] = []
    var attributeOutputs: [String: Int] = [:]
    var outputs: [AttributeOutput] = []
    /// How the values of each attribute and of each kept member look, by their paths in documents.
    package private(set) var profiles: [AttributeProfile] = []
    private var profileIndices: [String: Int] = [:]
    /// Number of the record at hand, in file order.
    var order = 0

    /// - Parameters:
    ///   - schema: declared types, into which values are brought.
    ///   - deletes: whether records only name what to remove.
    package init(_ map: ImportMap, schema: Schema = Schema(fields: []), deletes: Bool = false) {
        self.map = map
        self.schema = schema
        self.deletes = deletes
        context = ValueContext(nulls: NullTexts(map.nulls), decimalComma: map.source.decimalComma ?? false)
        shaper = FieldShaper(schema, decimalComma: context.decimalComma)
        roots = map.roots
        fieldNames = Set(map.fields.map(\.name)).union(["id"])
        makeEvaluators()
    }

    private func makeEvaluators() {
        evaluators.id = ValueEvaluator(map.id, context)
        evaluators.fields = map.fields.filter { $0.name != "id" }.map { field in
            (field.name, !Self.unprofiled.contains(field.name) && !field.rule.isConstant, ValueEvaluator(field.rule, context))
        }
        evaluators.attributes = (map.attributes?.add ?? []).map { ($0.name, ValueEvaluator($0.rule, context)) }
        evaluators.prices = map.prices.map { PriceReader($0, context) }
    }

    /// The attributes that the map adds, with what they are made of.
    var addedAttributes: [(name: String, evaluator: ValueEvaluator)] { evaluators.attributes }

    /// Whether numbers in the records to come have a decimal comma.
    package var decimalComma: Bool {
        get { context.decimalComma }
        set {
            guard newValue != context.decimalComma else { return }
            context.decimalComma = newValue
            shaper = FieldShaper(schema, decimalComma: newValue)
            forgetAttributeTypes()
            makeEvaluators()
        }
    }

    /// Maps one record.
    /// - Parameter order: a number that grows with every record of the import; examples of values are of the first records.
    package func map(_ record: JSONObject, order: Int) -> MappingOutcome {
        self.order = order
        guard map.conditions.allSatisfy({ holds($0, record) }), !map.exclusions.contains(where: { holds($0, record) }) else {
            return .skipped
        }
        var problems: [RecordProblem] = []
        var id: String?
        do { id = try self.id(of: record) } catch { problems.append(error) }
        if deletes {
            guard let id else { return .rejected(problems, id: nil) }
            return .mapped(MappedRecord(id: id, document: ["id": .string(id)], prices: []))
        }

        var document = JSONObject()
        document.members.reserveCapacity(map.fields.count + 4)
        if let id { document.members.append(JSONObject.Member(key: "id", value: .string(id))) }
        for field in evaluators.fields {
            addField(field.name, field.evaluator, isProfiled: field.isProfiled, of: record, to: &document, &problems)
        }
        addKept(of: record, to: &document, &problems)
        addAttributes(of: record, to: &document, &problems)
        guard let id else { return .rejected(problems, id: nil) }
        var prices: [PriceRow] = []
        do { prices = try evaluators.prices?.rows(of: record, id: id) ?? [] } catch {
            problems.append(error.field.isEmpty ? error.inside("prices") : error)
        }
        guard problems.isEmpty else { return .rejected(problems, id: id) }
        return .mapped(MappedRecord(id: id, document: document, prices: prices))
    }

    private func holds(_ condition: RowCondition, _ record: JSONObject) -> Bool {
        condition.holds(for: record, nulls: context.nulls, decimalComma: context.decimalComma)
    }

    private func id(of record: JSONObject) throws(RecordProblem) -> String {
        do throws(RecordProblem) {
            let value = try evaluators.id?.value(in: record)
            switch value {
            case .string(let text)? where text.utf8.count <= 1000: return text
            case .int?, .double?:
                if let text = value?.numberText { return text }
            case nil: throw RecordProblem(expected: "an id\(map.id.origin)", found: "none")
            default: break
            }
            throw RecordProblem(expected: "an id: a text of at most 1000 bytes, or a number", found: value?.excerpt ?? "none")
        } catch {
            throw error.field.isEmpty ? error.inside("id") : error
        }
    }

    private func addField(
        _ name: String, _ evaluator: ValueEvaluator, isProfiled: Bool, of record: JSONObject, to document: inout JSONObject,
        _ problems: inout [RecordProblem]
    ) {
        do throws(RecordProblem) {
            let value: JSON?
            do throws(RecordProblem) { value = try evaluator.value(in: record) } catch { throw error.inside(name) }
            guard let value else { return }
            let shaped = try shaper.value(value, of: name)
            document.members.append(JSONObject.Member(key: name, value: shaped))
            if isProfiled { profile(shaped, under: name) }
        } catch {
            problems.append(error)
        }
    }

    /// Fields that no one would make a facet of.
    private static let unprofiled: Set<String> = ["sku", "mpn", "gtin", "title", "description", "relations", "documents", "images"]

    /// Members of the record that stay under their own names.
    private func addKept(of record: JSONObject, to document: inout JSONObject, _ problems: inout [RecordProblem]) {
        if case .none = map.keep { return }
        for member in record.members where isKept(member.key) {
            guard let value = map.cleansKept ? member.value.cleaned(context.nulls) : member.value else { continue }
            do {
                let shaped = try shaper.value(value, of: member.key)
                document.members.append(JSONObject.Member(key: member.key, value: shaped))
                profile(shaped, under: member.key)
            } catch {
                problems.append(error)
            }
        }
    }

    private func isKept(_ name: String) -> Bool {
        if let known = isKept[name] { return known }
        let wanted: Bool
        switch map.keep {
        case .none: wanted = false
        case .rest: wanted = !roots.contains(name)
        case .only(let patterns): wanted = patterns.contains { $0.matches(name) }
        }
        let kept = wanted && !fieldNames.contains(name) && !map.drop.contains { $0.matches(name) }
        isKept[name] = kept
        return kept
    }

    /// Takes a value, and what is in it, into account for the table of attributes.
    func profile(_ value: JSON, under path: String) {
        if case .object(let object) = value, !Quantity.isQuantity(object) {
            for member in object.members { profile(member.value, under: path + "." + member.key) }
        } else {
            profile(value, at: profileIndex(path))
        }
    }

    func profile(_ value: JSON, at index: Int) {
        profiles[index].add(value, order: order)
    }

    func profileIndex(_ path: String) -> Int {
        if let index = profileIndices[path] { return index }
        profiles.append(AttributeProfile(name: path))
        profileIndices[path] = profiles.count - 1
        return profiles.count - 1
    }
}
