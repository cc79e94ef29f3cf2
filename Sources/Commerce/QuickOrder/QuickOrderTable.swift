/// Reads a quick order from rows of cells: a file of values or the sheet of a workbook.
package enum QuickOrderTable {
    /// What a column holds.
    package enum Column: Sendable, Hashable, CaseIterable {
        case code, quantity, unit, note, reference, purchaseOrder
    }

    /// Which cell of a row holds what.
    package struct Layout: Sendable, Hashable {
        package var cells: [Column: Int]

        /// The order of tables without a header: code, quantity, unit, note, reference, purchase order.
        package static let positional = Layout(cells: [.code: 0, .quantity: 1, .unit: 2, .note: 3, .reference: 4, .purchaseOrder: 5])
    }

    /// Reads rows, the first of which may name the columns.
    /// - Parameter rows: each with its line, from 1; `cells` is nil where a row is damaged.
    /// - Throws: ``CommerceError``: `.syntax` for a header without a column of codes, `.limit` when there are too many lines.
    package static func read(_ rows: [(line: Int, cells: [String]?)]) throws(CommerceError) -> QuickOrderSheet {
        var sheet = QuickOrderSheet()
        var layout = Layout.positional
        var isFirst = true
        for row in rows {
            guard let cells = row.cells else {
                try sheet.add(QuickOrderProblem(line: row.line, code: .damaged, message: "The row cannot be read."))
                continue
            }
            guard cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
            if isFirst {
                isFirst = false
                if let named = Self.layout(of: cells) {
                    guard named.cells[.code] != nil else {
                        throw CommerceError(.syntax, "no column of the header names the products; call one `sku` or `item number`")
                    }
                    layout = named
                    continue
                }
            }
            try add(cells, layout, line: row.line, to: &sheet)
        }
        return sheet
    }

    /// Reads one row.
    static func add(_ cells: [String], _ layout: Layout, line: Int, to sheet: inout QuickOrderSheet) throws(CommerceError) {
        func cell(_ column: Column) -> String {
            guard let index = layout.cells[column], index < cells.count else { return "" }
            return String(cells[index].trimmed)
        }
        let (code, quantity) = (cell(.code), cell(.quantity))
        guard !code.isEmpty else {
            return try sheet.add(QuickOrderProblem(line: line, code: .codeMissing, message: "The line names no product."))
        }
        let read = QuantityText.read(quantity)
        guard quantity.isEmpty || read != nil else {
            let message = "`\(quantity.prefix(40))` is no quantity; expected a number above 0 with at most four decimals."
            return try sheet.add(QuickOrderProblem(line: line, code: .quantity, message: message))
        }
        let unit = cell(.unit)
        let reading = QuickOrderEntry.Reading(
            code: code, quantity: read?.quantity ?? .one, unit: unit.isEmpty ? read?.unit : unit)
        try sheet.add(
            QuickOrderEntry(
                line: line, readings: [reading], note: cell(.note), reference: cell(.reference), purchaseOrder: cell(.purchaseOrder),
                doubtfulQuantity: read?.isDoubtful == true ? quantity : nil))
    }

    /// The layout that a header states; nil for a row that is none: a header names the codes or the quantities, and has no number.
    static func layout(of cells: [some StringProtocol]) -> Layout? {
        var layout = Layout(cells: [:])
        guard !cells.contains(where: { QuantityText.isNumber($0) }) else { return nil }
        for (index, cell) in cells.enumerated() {
            guard let column = names[fold(cell)], layout.cells[column] == nil else { continue }
            layout.cells[column] = index
        }
        return layout.cells[.code] == nil && layout.cells[.quantity] == nil ? nil : layout
    }

    /// Letters and digits only, small: `Item Number` and `item_number` are the same.
    private static func fold(_ name: some StringProtocol) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Names of columns, folded, in English, German, French and Norwegian.
    private static let names: [String: Column] = {
        let known: [(Column, [String])] = [
            (
                .code,
                [
                    "sku", "productsku", "concretesku", "item", "itemnumber", "itemno", "itemcode", "article", "articlenumber", "articleno",
                    "partnumber", "partno", "part", "productnumber", "productcode", "product", "code", "mpn", "gtin", "ean", "material",
                    "artikelnummer", "artikelnr", "artikel", "artnr", "bestellnummer", "codearticle", "référence", "varenummer", "varenr",
                    "artikkelnummer",
                ]
            ),
            (
                .quantity,
                [
                    "quantity", "qty", "orderquantity", "orderqty", "amount", "pieces", "menge", "anzahl", "stück", "quantité", "qté",
                    "antall", "mengde",
                ]
            ),
            (.unit, ["unit", "uom", "unitcode", "unitofmeasure", "einheit", "me", "mengeneinheit", "unité", "enhet"]),
            (
                .note,
                [
                    "note", "notes", "comment", "comments", "remark", "remarks", "text", "bemerkung", "kommentar", "notiz", "commentaire",
                    "merknad",
                ]
            ),
            (
                .reference,
                [
                    "reference", "ref", "yourreference", "customerreference", "project", "position", "pos", "referenz", "projekt",
                    "prosjekt", "referanse",
                ]
            ),
            (
                .purchaseOrder,
                [
                    "purchaseorder", "purchaseordernumber", "purchaseorderno", "ponumber", "pono", "po", "bestellung", "commande",
                    "innkjøpsordre", "innkjøpsordrenummer",
                ]
            ),
        ]
        return known.reduce(into: [:]) { names, entry in for name in entry.1 { names[name] = entry.0 } }
    }()
}
