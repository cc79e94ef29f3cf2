/// What a quick order says: the lines that can be read, and what is wrong with the others.
package struct QuickOrderSheet: Sendable, Hashable {
    /// Most lines of one quick order.
    package static let maximumLines = 10_000
    /// Most characters of a code.
    package static let maximumCode = 100
    /// Most characters of a note.
    package static let maximumNote = 500

    package private(set) var entries: [QuickOrderEntry] = []
    package private(set) var problems: [QuickOrderProblem] = []

    package init() {}

    /// Adds a line, or what is wrong with it.
    /// - Throws: ``CommerceError`` with `.limit` when there are too many lines.
    package mutating func add(_ entry: QuickOrderEntry) throws(CommerceError) {
        guard entries.count + problems.count < Self.maximumLines else {
            throw CommerceError(.limit, "a quick order has at most \(Self.maximumLines) lines")
        }
        let longest = entry.readings.map(\.code.count).max() ?? 0
        let fits =
            longest <= Self.maximumCode && entry.note.count <= Self.maximumNote
            && max(entry.reference.count, entry.purchaseOrder.count) <= Cart.maximumName
        guard fits else {
            let message = """
                A code has at most \(Self.maximumCode) characters, a note \(Self.maximumNote), a reference or a \
                purchase order number \(Cart.maximumName).
                """
            return try add(QuickOrderProblem(line: entry.line, code: .tooLong, message: message))
        }
        entries.append(entry)
    }

    /// Adds what is wrong with a line.
    /// - Throws: ``CommerceError`` with `.limit` when there are too many lines.
    package mutating func add(_ problem: QuickOrderProblem) throws(CommerceError) {
        guard entries.count + problems.count < Self.maximumLines else {
            throw CommerceError(.limit, "a quick order has at most \(Self.maximumLines) lines")
        }
        problems.append(problem)
    }
}
