import ByteStorage
import Lexicon

/// Tells which field of a document has the identifier that a term was made of.
struct IdentifierHolder {
    private let root: FieldNode
    private let analyzer: TextAnalyzer
    /// Names of text fields that hold identifiers.
    let names: Set<String>

    init(names: Set<String>, schema: Schema, analyzer: TextAnalyzer) {
        root = FieldNode(root: schema)
        self.analyzer = analyzer
        self.names = names
    }

    /// The identifiers among the values of a document that have a term, as they are written.
    func identifiers(of term: [UInt8], in document: JSON) -> [(field: String, value: String)] {
        var found: [(field: String, value: String)] = []
        root.walk(document) { node, fact in
            guard case .text(let text) = fact, names.contains(node.textFieldName) else { return }
            var holds = false
            IdentifierTerms.forEach(form: form(of: text)) { own in if own == term { holds = true } }
            if holds { found.append((node.path, text)) }
        }
        return found
    }

    /// The form of a text as an identifier; empty for one without any word.
    func form(of text: String) -> [UInt8] {
        var form: [UInt8] = []
        for token in analyzer.tokens(of: text) { IdentifierTerms.append(token.term, to: &form) }
        return form
    }
}
