import Commerce
import Testing

/// 1. Columns are found by the names that Oro, Spryker and people give them, or by their order.
/// 2. A row that cannot be read is a problem with its line; the others are read.
@Suite struct QuickOrderTableTests {
    private func read(_ rows: [[String]?]) throws -> QuickOrderSheet {
        try QuickOrderTable.read(rows.enumerated().map { ($0 + 1, $1) })
    }

    @Test(arguments: [
        ["sku", "quantity"], ["Item Number", "Quantity", "Unit"], ["concrete_sku", "quantity"], ["item number", "qty", "uom"],
        ["Artikelnummer", "Menge", "Einheit"], ["Varenr.", "Antall"], ["Référence", "Quantité"], ["\u{FEFF}SKU", "Qty"],
        ["PART NO", "QTY", "Note", "Your reference"],
    ])
    func columnsAreNamed(header: [String]) throws {
        let sheet = try read([header.map { $0.replacing("\u{FEFF}", with: "") }, ["bolt", "5"]])
        #expect(sheet.entries.map(\.readings[0].code) == ["bolt"])
        #expect(sheet.entries.map(\.readings[0].quantity.description) == ["5"])
    }

    @Test func columnsAreInOrderWithoutNames() throws {
        let sheet = try read([["bolt", "5", "pce", "note", "ref"], ["nut", "", ""], ["rope"]])
        #expect(sheet.entries.map(\.readings[0].code) == ["bolt", "nut", "rope"])
        #expect(sheet.entries.map(\.readings[0].quantity.description) == ["5", "1", "1"])
        #expect(sheet.entries[0].note == "note")
        #expect(sheet.entries[0].reference == "ref")
    }

    @Test func badRowsAreProblems() throws {
        let sheet = try read([["qty", "sku"], ["x", "bolt"], nil, ["5", ""], ["", "nut"], ["", ""], ["0", "rope"]])
        #expect(sheet.entries.map(\.line) == [5])
        #expect(sheet.problems.map(\.line) == [2, 3, 4, 7])
        #expect(sheet.problems.map(\.code) == [.quantity, .damaged, .codeMissing, .quantity])
    }

    @Test func aHeaderMustNameTheCodes() {
        #expect(throws: CommerceError.self) { try read([["quantity", "colour"], ["5", "red"]]) }
    }
}
