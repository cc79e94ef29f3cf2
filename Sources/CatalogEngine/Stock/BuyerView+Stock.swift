import Commerce
import CommerceStore
import SearchIndex

extension BuyerView {
    /// What a search is to know of stock.
    struct Stock: Sendable {
        /// The version of all stock.
        var version: Int64
        /// The fields that the search filters, sorts, counts or groups by: for these there are columns.
        var asked: Set<String>
    }

    /// The fields that say what is in stock: once any was counted they are those of the stock, whatever stands in the documents.
    static func stockFields(_ options: BuyerOptions) -> [String] {
        [options.stockField, options.availabilityField, options.leadTimeField]
    }

    var shadowedTextFields: [String] {
        let field = desk.options.availabilityField
        return stock?.asked.contains(field) == true ? [field] : []
    }

    /// The number fields of stock that are asked for.
    var shadowedStockFields: [String] {
        [desk.options.stockField, desk.options.leadTimeField].filter { stock?.asked.contains($0) == true }
    }

    var unsearchedFields: [String] { stock == nil ? [] : [desk.options.availabilityField] }

    func textColumn(named name: String, in segment: SegmentReference) throws -> ShadowTexts? {
        guard case .texts(let column)? = try stockColumn(name, in: segment) else { return nil }
        return column
    }

    /// A field of stock for all products of a segment: remembered, or worked out.
    /// - Complexity: O(documents), where stock of any of them changed
    func stockColumn(_ name: String, in segment: SegmentReference) throws -> StockColumn.Values? {
        guard let stock else { return nil }
        let question = StockQuestion(field: name, quantity: name == desk.options.stockField ? .zero : context.quantity)
        let identity = segment.identity(readingNumbersOf: name)
        let known = desk.cache.value(.stock(question), of: identity, as: StockColumn.self)
        if let known, known.version >= stock.version { return known.values }
        let state = try desk.stock.state(at: stock.version)
        if var known, let changed = state.changes(after: known.version),
            !changed.contains(where: { segment.document(id: state.register.text(of: $0)) != nil })
        {
            known.version = state.version
            desk.cache.set(known, bytes: known.footprint, for: .stock(question), of: identity)
            return known.values
        }
        let column = StockColumn(values: values(of: name, state, in: segment), version: state.version)
        desk.cache.set(column, bytes: column.footprint, for: .stock(question), of: identity)
        return column.values
    }

    private func values(of name: String, _ state: StockShelf.State, in segment: SegmentReference) -> StockColumn.Values {
        var facts = [StockFacts?](repeating: nil, count: segment.documentCount)
        segment.forEachID { doc, id in facts[Int(doc)] = state.facts(of: id) }
        let (options, quantity) = (desk.options, context.quantity)
        if name == options.availabilityField {
            let cases = Availability.allCases
            var values = cases.map(\.rawValue)
            let stored = segment.values(of: name)
            // Stored texts that the stock has no word for, as long as there is room for them.
            let places = (stored?.values ?? []).map { text -> Int? in
                if let known = values.firstIndex(of: text) { return known }
                guard values.count < 256 else { return nil }
                values.append(text)
                return values.count - 1
            }
            return .texts(
                ShadowTexts(documentCount: segment.documentCount, values: values) { doc in
                    if let facts = facts[Int(doc)] { return cases.firstIndex(of: facts.availability(of: quantity, low: options.lowStock)) }
                    guard let number = stored?.numbers[Int(doc)], number >= 0 else { return nil }
                    return places[Int(number)]
                })
        }
        let stored = segment.numbers(of: name)
        return .numbers(
            ShadowColumn(documentCount: segment.documentCount) { doc in
                guard let facts = facts[Int(doc)] else { return stored?(doc) }
                return name == options.stockField
                    ? FixedDecimal(tenThousandths: facts.available).number : facts.leadTime(of: quantity).map { Double($0) }
            })
    }
}
