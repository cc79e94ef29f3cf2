package import ByteStorage
import Lexicon
package import SearchIndex

/// Answers searches by looking at every document: the naive twin of an index, written from the page *What matches*.
///
/// It shares with the index the text analyzer and the request types, nothing else. Words are numbered once; a search then
/// reads all words of all documents.
/// - Complexity: O(documents · words · query words) a search
package struct Twin: Sendable {
    package let schema: Schema
    /// In ascending order of their ids, by bytes.
    package private(set) var documents: [TwinDocument] = []
    var fieldNames = TwinNames()
    /// Folded words.
    var terms = TwinNames()
    /// The Unicode scalars of each term.
    private(set) var termScalars: [[UInt32]] = []
    /// By term, whether it is a word; the others begin with a control character.
    private(set) var isWord: [Bool] = []
    /// The terms of identifiers: whole forms and fragments.
    private(set) var forms: [Int32] = []
    private(set) var fragments: [Int32] = []
    /// Whole values as written.
    var values = TwinNames()
    var foldedValues: [[UInt8]] = []
    var valueWords: [[Int32]] = []
    /// The numbers of the values that a field has.
    private(set) var fieldValues: [Int32: Set<Int32>] = [:]
    private var paths: [String: TwinPath?] = [:]
    private let analyzer: TextAnalyzer
    private let measurements: Measurements
    /// Threads that read documents.
    package var threads = 1
    /// The field of identifiers that the asker alone knows documents by; nil where there are none.
    private(set) var ownField: Int32?
    /// Points that documents get on top of their text score.
    package var bonuses: [String: Int] = [:]

    package init(schema: Schema) {
        self.schema = schema
        analyzer = schema.analyzer
        measurements = schema.measurements
    }

    /// - Parameter own: by id, identifiers that the asker alone knows a document by.
    package init(schema: Schema, documents: [String: [UInt8]], own: [String: [String]] = [:]) throws {
        self.init(schema: schema)
        for (id, bytes) in documents.sorted(by: { $0.key < $1.key }) { add(id: id, try JSON.parse(bytes), own: own[id] ?? []) }
        finish()
    }

    /// Adds a document of a new id; `finish` is due after the last one.
    package mutating func add(id: String, _ json: JSON, own: [String] = []) {
        var document = TwinDocument(id: id)
        for member in json.objectValue?.members ?? [] where member.key != "id" { walk(member.key, member.value, &document) }
        for identifier in own {
            // No path of a document has a control character.
            let field = fieldNames.number(of: [0])
            ownField = field
            for term in TwinIdentifier.terms(words(of: identifier)) {
                document.marks.append(TwinMark(field: field, term: terms.number(of: term)))
            }
        }
        documents.append(document)
    }

    package mutating func finish() {
        documents.sort { $0.key.lexicographicallyPrecedes($1.key) }
        termScalars = terms.all.map(TwinQuery.scalars)
        isWord = terms.all.map { $0.first ?? 0 >= 0x10 }
        forms = terms.all.indices.filter { terms.all[$0].first == 2 }.map { Int32($0) }
        fragments = terms.all.indices.filter { terms.all[$0].first == 3 }.map { Int32($0) }
        for document in documents {
            for text in document.texts { fieldValues[text.field, default: []].insert(text.value) }
        }
    }

    // MARK: Reading documents

    private mutating func walk(_ path: String, _ value: JSON, _ document: inout TwinDocument) {
        switch value {
        case .null: return
        case .array(let elements):
            for element in elements { walk(path, element, &document) }
        case .object(let object):
            if let place = place(path), place.isAutomatic, object.count == 2, let number = value["value"]?.doubleValue,
                let unit = value["unit"]?.stringValue
            {
                addQuantity(.real(number), unit, place, &document)
            } else {
                for member in object.members { walk(path + "." + member.key, member.value, &document) }
            }
        default:
            if let place = place(path) { addLeaf(value, place, &document) }
        }
    }

    private static func number(_ value: JSON) -> TwinNumber? {
        switch value {
        case .int(let value): .integer(value)
        case .double(let value): .real(value)
        default: nil
        }
    }

    private mutating func place(_ path: String) -> TwinPath? {
        if let known = paths[path] { return known }
        var place: TwinPath?
        if let declaration = schema.twinDeclaration(of: path) {
            let textField =
                declaration.isFamily
                ? declaration.root : declaration.type == .object || declaration.type == .objectArray ? declaration.name : path
            place = TwinPath(
                declaration: declaration, field: fieldNames.number(of: Array(path.utf8)),
                textField: fieldNames.number(of: Array(textField.utf8)))
        }
        paths[path] = .some(place)
        return place
    }

    private mutating func addLeaf(_ value: JSON, _ place: TwinPath, _ document: inout TwinDocument) {
        let type = place.declaration.type
        if let text = value.stringValue, type.isText || place.isAutomatic {
            addWords(of: text, place, &document)
            addText(text, place, &document)
        } else if let number = Self.number(value), type.isNumber || place.isAutomatic {
            let value = type.isInteger ? number : TwinNumber.real(number.double)
            document.numbers.append(TwinFieldNumber(field: place.field, value: value))
        } else if let flag = value.boolValue, type.isBool || place.isAutomatic {
            if place.isAutomatic { addWords(of: "\(flag)", place, &document) }
            addText("\(flag)", place, &document)
        } else if type == .stringified {
            let text = value.boolValue.map { "\($0)" } ?? value.intValue.map { "\($0)" } ?? value.doubleValue.map { "\($0)" } ?? ""
            addWords(of: text, place, &document)
            addText(text, place, &document)
        }
    }

    private mutating func addQuantity(_ number: TwinNumber, _ unit: String, _ place: TwinPath, _ document: inout TwinDocument) {
        let text = number.text + " " + unit
        addWords(of: text, place, &document)
        addText(text, place, &document)
        document.numbers.append(TwinFieldNumber(field: place.field, value: number))
    }

    private mutating func addWords(of text: String, _ place: TwinPath, _ document: inout TwinDocument) {
        document.words.append(-1 - place.textField)
        let words = words(of: text)
        for word in words { document.words.append(terms.number(of: word)) }
        let identifier = place.declaration.identifier ? TwinIdentifier.terms(words) : []
        for term in measurements.all(in: text).flatMap(\.terms) + identifier {
            document.marks.append(TwinMark(field: place.textField, term: terms.number(of: term)))
        }
    }

    private mutating func addText(_ text: String, _ place: TwinPath, _ document: inout TwinDocument) {
        guard place.keepsValues || place.declaration.type.isBool, !text.isEmpty else { return }
        guard let separator = place.declaration.hierarchySeparator else {
            document.texts.append(TwinText(field: place.field, value: value(text)))
            return
        }
        for (level, path) in CategoryPath.prefixes(of: text, separator: separator).enumerated() {
            let number = value(path)
            document.texts.append(TwinText(field: place.field, value: number))
            let field = fieldNames.number(of: fieldNames[place.field] + Array(".lvl\(level)".utf8))
            document.texts.append(TwinText(field: field, value: number))
        }
    }

    private mutating func value(_ text: String) -> Int32 {
        let number = values.number(of: Array(text.utf8))
        if Int(number) == foldedValues.count {
            foldedValues.append(TextAnalyzer.fold(text))
            valueWords.append(analyzer.tokens(of: text).map { terms.number(of: $0.term) })
        }
        return number
    }

    /// The words of a text as queries and filters have them.
    func words(of text: String) -> [[UInt8]] { analyzer.tokens(of: text).map(\.term) }

    /// A text as queries have it: its words with their places, and its measurements.
    func reading(of text: String) -> (tokens: [Token], measurements: [Measurement]) {
        (analyzer.tokens(of: text), measurements.all(in: text))
    }

    /// The quantity that a text is as a whole.
    func quantity(_ text: String) -> Measurement? { measurements.quantity(of: text) }

    func field(_ name: String) -> Int32? { fieldNames.known(Array(name.utf8)) }
}
