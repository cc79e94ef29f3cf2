/// The numbers that stand for a field of a segment in a ``SearchView``, at most one for each document.
public enum ShadowNumbers: Sendable {
    /// Of all documents.
    case column(ShadowColumn)
    /// Of those that a search looks at, found out when it does.
    case demanded(DemandedNumbers)

    /// A column that has the numbers of some documents; those of others may be missing there.
    func column(of docs: @autoclosure () -> DocSet) -> NumberColumn {
        switch self {
        case .column(let column): column.column
        case .demanded(let numbers): numbers.column(of: docs())
        }
    }

    /// The numbers of some documents, in the same order; nil where one has none.
    package func numbers(of docs: [UInt32]) -> [Double?] {
        switch self {
        case .column(let column): docs.map { column.number(of: $0) }
        case .demanded(let numbers): numbers.numbers(of: docs)
        }
    }

    /// Finds out the numbers of ascending documents in one go, where they are not at hand.
    func prepare(for docs: [UInt32]) {
        if case .demanded(let numbers) = self { _ = numbers.column(of: .sparse(docs)) }
    }

    /// The number of a document; nil where it has none.
    func number(of doc: UInt32) -> Double? {
        switch self {
        case .column(let column): column.number(of: doc)
        case .demanded(let numbers): numbers.number(of: doc)
        }
    }

    /// Whether it costs more to learn a number than to read one.
    var isDemanded: Bool {
        if case .demanded = self { true } else { false }
    }
}
