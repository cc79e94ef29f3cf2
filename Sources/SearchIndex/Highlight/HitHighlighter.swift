import ByteStorage
import Lexicon

/// Marks the words of a query in the text fields of a document.
struct HitHighlighter {
    private let schema: Schema
    private let root: FieldNode
    private let words: [QueryText.Word]
    private let forms: WordForms
    private let synonyms: SynonymMarks
    private let analyzer: TextAnalyzer
    /// For each word the typos in play, nil where only exact readings are.
    private let automata: [LevenshteinAutomaton?]
    private let highlighter: Highlighter
    /// Text fields to mark, in order; families by their root.
    private let fields: [String]
    private let fullFields: Set<String>

    /// - Parameter cost: greatest cost of a reading in play.
    init(
        schema: Schema, analyzer: TextAnalyzer, query: QueryText, fields: SearchedFields, request: SearchRequest, cost: Int
    ) {
        self.schema = schema
        root = FieldNode(root: schema)
        words = query.words
        forms = query.forms
        synonyms = SynonymMarks(query)
        self.analyzer = analyzer
        automata = query.words.map { word in
            let distance = min(cost, QueryText.allowedTypos(word, request.typing))
            let prefix = word.isPrefix && !request.typing.isWide
            return distance > 0 ? LevenshteinAutomaton(word: word.term, maxDistance: distance, prefix: prefix, digits: false) : nil
        }
        highlighter = Highlighter(analyzer: analyzer, options: request.highlight)
        self.fields = request.highlight.fields ?? fields.items.map(\.name)
        fullFields = Set(request.highlight.fullFields)
    }

    /// The marked fields of a document, in the order of the searched fields.
    func highlights(of document: JSON) -> [FieldHighlight] {
        var values: [String: [String]] = [:]
        var order: [(path: String, field: String)] = []
        root.walk(document) { node, fact in
            guard case .text(let text) = fact else { return }
            if values[node.path] == nil { order.append((node.path, node.textFieldName)) }
            values[node.path, default: []].append(text)
        }
        var highlights: [FieldHighlight] = []
        for field in fields {
            for item in order where item.field == field || item.path == field {
                if let marked = highlight(item.path, values[item.path] ?? []) { highlights.append(marked) }
            }
        }
        return highlights
    }

    private func highlight(_ path: String, _ texts: [String]) -> FieldHighlight? {
        let isArray = schema.declaration(of: path)?.type.isArray ?? (texts.count > 1)
        var result = FieldHighlight(field: path, isArray: isArray, snippets: [], indices: [], values: [], matchedTokens: [])
        let isFull = fullFields.contains(path)
        for (index, text) in texts.enumerated() {
            guard let marked = mark(text) else { continue }
            result.snippets.append(marked.snippet)
            result.indices.append(index)
            if isFull { result.values.append(marked.value) }
            result.matchedTokens.append(marked.matchedTokens)
        }
        return result.snippets.isEmpty ? nil : result
    }

    private func mark(_ text: String) -> HighlightedText? {
        guard synonyms.hasPhrases else { return highlighter.highlight(text, match: match) }
        let tokens = analyzer.tokens(of: text)
        let phrases = synonyms.phraseWords(in: tokens)
        var position = -1
        return highlighter.highlight(text, tokens: tokens) { term in
            position += 1
            return match(term) ?? phrases[position].map { WordMatch(word: $0) }
        }
    }

    /// Which word of the query a folded word of the text reads, exact readings first.
    private func match(_ term: [UInt8]) -> WordMatch? {
        for (index, word) in words.enumerated() where term == word.term { return WordMatch(word: index) }
        for (index, word) in words.enumerated() where word.isPrefix && term.starts(with: word.term) {
            return WordMatch(word: index, typedLength: word.length)
        }
        for index in words.indices where forms.forms[index].contains(where: { $0.term == term }) { return WordMatch(word: index) }
        if let word = synonyms.word(of: term) { return WordMatch(word: word) }
        for (index, automaton) in automata.enumerated() {
            guard let automaton, automaton.distance(to: term) != nil else { continue }
            return WordMatch(word: index, typedLength: words[index].isPrefix ? words[index].length : nil)
        }
        return nil
    }
}

extension QueryText.Word {
    /// Unicode scalars.
    var length: Int { term.count { $0 & 0xC0 != 0x80 } }
}
