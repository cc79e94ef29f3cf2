import Commerce
import Testing

/// 1. A code and a quantity are found in either order, whatever parts them.
/// 2. The lines that can be read in one way only say what comes first in the others.
/// 3. Lines are counted as they stand, empty ones too; a header makes a table of the text.
@Suite struct PastedOrderTests {
    private func first(_ text: String) throws -> QuickOrderEntry.Reading? { try PastedOrder.read(text).entries.first?.readings.first }

    @Test(arguments: [
        ("6204-2RS\t40", "6204-2RS", "40"), ("6204-2RS 40", "6204-2RS", "40"), ("6204-2RS, 40", "6204-2RS", "40"),
        ("6204-2RS,40", "6204-2RS", "40"), ("6204-2RS;40", "6204-2RS", "40"), ("40 x 6204-2RS", "6204-2RS", "40"),
        ("40x 6204-2RS", "6204-2RS", "40"), ("6204-2RS x 40", "6204-2RS", "40"), ("6204-2RS x40", "6204-2RS", "40"),
        ("6204-2RS × 40", "6204-2RS", "40"), ("6204-2RS×40", "6204-2RS", "40"), ("40×6204-2RS", "6204-2RS", "40"),
        ("40\t6204-2RS", "6204-2RS", "40"), ("40 6204-2RS", "6204-2RS", "40"), ("6204-2RS", "6204-2RS", "1"),
        ("54 OR 323014 3", "54 OR 323014", "3"), ("GC-M8x40-A2 200", "GC-M8x40-A2", "200"), ("M8x40", "M8x40", "1"),
        ("rope 2.5 m", "rope", "2.5"), ("2,5 rope", "rope", "2.5"), ("rope;2,5;m", "rope", "2.5"), ("bolt 1,000", "bolt", "1000"),
        ("  bolt   7  ", "bolt", "7"), ("bolt:\t7", "bolt:", "7"), ("5 pcs bolt", "bolt", "5"), ("100", "100", "1"),
    ])
    func isRead(text: String, code: String, quantity: String) throws {
        let reading = try #require(try first(text))
        #expect(reading.code == code)
        #expect(reading.quantity == (try FixedDecimal(quantity)))
    }

    @Test func otherLinesSayWhatComesFirst() throws {
        let quantityFirst = try PastedOrder.read("10 6204-2RS\n20 AB-1\n5 6204")
        #expect(quantityFirst.entries.map(\.readings[0].code) == ["6204-2RS", "AB-1", "6204"])
        let quantityLast = try PastedOrder.read("6204-2RS 10\nAB-1 20\n6204 5")
        #expect(quantityLast.entries.map(\.readings[0].code) == ["6204-2RS", "AB-1", "6204"])
        // The other order, and the line as a whole, are kept for where they alone name something.
        #expect(quantityLast.entries[2].readings.map(\.code) == ["6204", "5", "6204 5"])
    }

    @Test func linesAreCountedAsTheyStand() throws {
        let sheet = try PastedOrder.read("\r\nbolt 1\r\n\r\nnut\tx\r\nrope;2;m;for the gate;P-1\r\n;5\n")
        #expect(sheet.entries.map(\.line) == [2, 5])
        #expect(sheet.entries[1].note == "for the gate")
        #expect(sheet.entries[1].reference == "P-1")
        #expect(sheet.entries[1].readings[0].unit == "m")
        #expect(sheet.problems.map(\.line) == [4, 6])
        #expect(sheet.problems.map(\.code) == [.quantity, .codeMissing])
    }

    @Test func aHeaderMakesATable() throws {
        let sheet = try PastedOrder.read("Qty\tItem Number\n3\tbolt\n4\tnut\n")
        #expect(sheet.entries.map(\.readings[0].code) == ["bolt", "nut"])
        #expect(sheet.entries.map(\.line) == [2, 3])
        #expect(sheet.entries.map(\.readings[0].quantity.description) == ["3", "4"])
    }

    @Test func thereAreNotTooManyLines() throws {
        #expect(try PastedOrder.read(String(repeating: "bolt 1\n", count: 10_000)).entries.count == 10_000)
        #expect(throws: CommerceError.self) { try PastedOrder.read(String(repeating: "bolt 1\n", count: 10_001)) }
        #expect(try PastedOrder.read(String(repeating: "b", count: 101)).problems.map(\.code) == [.tooLong])
    }

    @Test func anyTextIsRead() throws {
        for text in ["", "\n\n", ";;;", "\t\t\t", ",", "×", "x", "5 x", "5", "\u{FEFF}bolt 1", "🔩 5", "a\u{0}b 3"] {
            let sheet = try PastedOrder.read(text)
            #expect(sheet.entries.allSatisfy { !$0.readings.isEmpty && $0.readings.allSatisfy { !$0.code.isEmpty } }, "\(text)")
        }
    }
}
