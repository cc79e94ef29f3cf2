import Lexicon
import SearchIndex

/// Whether documents pass a filter, one document at a time.
typealias TwinTest = @Sendable (TwinDocument) -> Bool

extension Twin {
    /// The test that an expression states.
    /// - Throws: `SearchError` for fields that cannot be filtered and operands that are no numbers.
    func test(_ expression: FilterExpression) throws(SearchError) -> TwinTest {
        switch expression {
        case .and(let terms):
            let tests = try terms.tests(self)
            return { document in tests.allSatisfy { $0(document) } }
        case .or(let terms):
            let tests = try terms.tests(self)
            return { document in tests.contains { $0(document) } }
        case .not(let term):
            let test = try test(term)
            return { !test($0) }
        case .ids(let list):
            let ids = Set(list.ids.map { Array($0.utf8) })
            return { ids.contains($0.key) }
        case .field(let name, .any(let operands, let match)):
            let positive = try positiveTest(name, operands, exact: match == .exact || match == .notExact)
            if match == .notExact || match == .notWords { return { !positive($0) } }
            return positive
        }
    }

    private func positiveTest(_ name: String, _ operands: [FilterOperand], exact: Bool) throws(SearchError) -> TwinTest {
        if name == "id" {
            if operands.contains(.value("", prefix: true)) { return { _ in true } }
            let ids = Set(operands.map { Array($0.literal.text.utf8) })
            return { ids.contains($0.key) }
        }
        guard let place = filteredField(name) else { throw SearchError(.field, "`\(name)` cannot be filtered") }
        var tests: [TwinTest] = []
        let number = field(name) ?? -1
        let keepsValues =
            place.facet || place.sort || place.hierarchySeparator != nil || place.type == .auto || place.type == .object
            || place.type == .objectArray
        for operand in operands {
            if keepsValues, !place.type.isNumber, !place.type.isBool, let test = quantityTest(number, operand) {
                tests.append(test)
                guard case .value = operand else { continue }
            }
            if place.type.isNumber {
                tests.append(try numberTest(number, operand))
            } else if place.type.isBool {
                guard operand.text == "true" || operand.text == "false" else { throw SearchError(.syntax, "`\(operand.text)` is no bool") }
                tests.append(valueTest(number, operand, exact: true))
            } else if place.type == .auto || place.type == .object || place.type == .objectArray {
                if case .value = operand {
                    if let numbers = try? numberTest(number, operand) { tests.append(numbers) }
                    tests.append(valueTest(number, operand, exact: exact))
                } else {
                    tests.append(try numberTest(number, operand))
                }
            } else {
                guard case .value = operand else { throw SearchError(.syntax, "`\(name)` holds text") }
                tests.append(keepsValues ? valueTest(number, operand, exact: exact) : wordTest(number, operand, exact: exact))
            }
        }
        return { [tests] document in tests.contains { $0(document) } }
    }

    /// The declaration by which a filter field is compared.
    func filteredField(_ name: String) -> Field? {
        if let declared = schema.twinDeclaration(of: name) { return declared.name == name && declared.isFamily ? nil : declared }
        return levelDeclaration(name)
    }

    /// The category field that `categories.lvl1` is a level of.
    func levelDeclaration(_ name: String) -> Field? {
        schema.fields.first { field in
            guard field.hierarchySeparator != nil, name.hasPrefix(field.name + ".lvl") else { return false }
            return Int(name.dropFirst(field.name.count + 4)) != nil
        }
    }

    /// Tests values that are quantities against an operand that is one; nil for other operands.
    private func quantityTest(_ field: Int32, _ operand: FilterOperand) -> TwinTest? {
        let accepts: (Measurement) -> Bool
        switch operand {
        case .value(let text, let prefix):
            guard !prefix, let wanted = quantity(text) else { return nil }
            accepts = { wanted.isEqual($0) }
        case .range(let low, let high):
            guard let low = quantity(low), let high = quantity(high), low.quantity?.dimension == high.quantity?.dimension else {
                return nil
            }
            accepts = { value in
                guard low.quantity?.dimension == value.quantity?.dimension, let amount = value.quantity?.value else { return false }
                return low.isEqual(value) || high.isEqual(value)
                    || (low.quantity?.value ?? 0) <= amount && amount <= (high.quantity?.value ?? 0)
            }
        case .comparison(let sign, let text):
            guard let bound = quantity(text), let limit = bound.quantity else { return nil }
            accepts = { value in
                guard limit.dimension == value.quantity?.dimension, let amount = value.quantity?.value else { return false }
                if bound.isEqual(value) { return sign == .lessOrEqual || sign == .greaterOrEqual }
                return sign == .less || sign == .lessOrEqual ? amount < limit.value : amount > limit.value
            }
        }
        let accepted = (fieldValues[field] ?? []).filter { quantity(String(decoding: values[$0], as: UTF8.self)).map(accepts) ?? false }
        return { document in document.texts.contains { $0.field == field && accepted.contains($0.value) } }
    }

    private func numberTest(_ field: Int32, _ operand: FilterOperand) throws(SearchError) -> TwinTest {
        func number(_ text: String) throws(SearchError) -> TwinNumber {
            guard let number = TwinNumber(text) else { throw SearchError(.syntax, "`\(text)` is no number") }
            return number
        }
        let passes: @Sendable (TwinNumber) -> Bool
        switch operand {
        case .value(let text, let prefix):
            if prefix { throw SearchError(.syntax, "numbers have no beginning") }
            let wanted = try number(text)
            passes = { $0 == wanted }
        case .range(let low, let high):
            let (low, high) = (try number(low), try number(high))
            passes = { low <= $0 && $0 <= high }
        case .comparison(.less, let text):
            let bound = try number(text)
            passes = { $0 < bound }
        case .comparison(.lessOrEqual, let text):
            let bound = try number(text)
            passes = { $0 <= bound }
        case .comparison(.greater, let text):
            let bound = try number(text)
            passes = { $0 > bound }
        case .comparison(.greaterOrEqual, let text):
            let bound = try number(text)
            passes = { $0 >= bound }
        }
        return { document in document.numbers.contains { $0.field == field && passes($0.value) } }
    }

    /// Tests whole values, each of which is accepted or not.
    private func valueTest(_ field: Int32, _ operand: FilterOperand, exact: Bool) -> TwinTest {
        let (text, prefix) = operand.literal
        let known = fieldValues[field] ?? []
        let accepted: Set<Int32>
        if !exact {
            let wanted = words(of: text)
            accepted = known.filter { holds(valueWords[Int($0)], wanted, prefix: prefix) }
        } else if prefix {
            let wanted = TextAnalyzer.fold(text)
            accepted = known.filter { foldedValues[Int($0)].starts(with: wanted) }
        } else if let value = values.known(Array(text.utf8)), known.contains(value) {
            accepted = [value]
        } else {
            let wanted = TextAnalyzer.fold(text)
            accepted = known.filter { foldedValues[Int($0)] == wanted }
        }
        return { document in document.texts.contains { $0.field == field && accepted.contains($0.value) } }
    }

    /// Tests the words of the values of a field.
    private func wordTest(_ field: Int32, _ operand: FilterOperand, exact: Bool) -> TwinTest {
        let (text, prefix) = operand.literal
        let wanted = words(of: text)
        return { document in
            TwinRuns(document).contains { run in
                guard run.field == field else { return false }
                if !exact { return holds(Array(run.words), wanted, prefix: prefix) }
                let words = run.words.map { terms[$0] }
                guard prefix else { return !wanted.isEmpty && words == wanted }
                guard let last = wanted.last, words.count >= wanted.count else { return false }
                return words.prefix(wanted.count - 1).elementsEqual(wanted.dropLast()) && words[wanted.count - 1].starts(with: last)
            }
        }
    }

    /// Whether a value holds all words, with `prefix` the last one as the beginning of a word.
    func holds(_ value: [Int32], _ wanted: [[UInt8]], prefix: Bool) -> Bool {
        guard let last = wanted.last else { return false }
        let words = value.map { terms[$0] }
        return wanted.dropLast().allSatisfy(words.contains) && words.contains { prefix ? $0.starts(with: last) : $0 == last }
    }
}

extension Measurement {
    /// Whether two quantities are the same up to rounding.
    fileprivate func isEqual(_ other: Measurement) -> Bool {
        quantity?.dimension == other.quantity?.dimension && readings.contains(where: other.terms.contains)
    }
}

extension [FilterExpression] {
    fileprivate func tests(_ twin: Twin) throws(SearchError) -> [TwinTest] {
        var tests: [TwinTest] = []
        for term in self { tests.append(try twin.test(term)) }
        return tests
    }
}

extension FilterOperand {
    /// The operand as text, with whether a `*` followed it.
    var literal: (text: String, prefix: Bool) {
        if case .value(let text, let prefix) = self { (text, prefix) } else { (text, false) }
    }
}
