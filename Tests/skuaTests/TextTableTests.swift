import TestSupport
import Testing
import skua

/// 1. Columns are aligned, headings stand over them, no line ends in spaces.
/// 2. Where the fixed columns leave room, no line is wider than the table may be.
/// 3. Flexible columns keep their least width.
@Suite struct TextTableTests {
    private let plain = Style(isEnabled: false)

    @Test("Rows are aligned under their headings")
    func alignment() {
        var table = TextTable([.fixed("#", .right), .flexible("Title"), .fixed("Price", .right)])
        table.append(["1", "Hex bolt", "1.20"])
        table.append(["10", "抵抗", "12.00"], details: ["found in attributes"])
        #expect(
            table.lines(width: 80, style: plain) == [
                " #  Title     Price",
                " 1  Hex bolt   1.20",
                "10  抵抗      12.00",
                "    found in attributes",
            ])
    }

    @Test("Missing and empty cells leave no trailing spaces")
    func missingCells() {
        var table = TextTable([.fixed("A"), .fixed("B"), .fixed("C", .right)])
        table.append(["x"])
        table.append(["x", "", "z"])
        #expect(table.lines(width: 80, style: plain) == ["A  B  C", "x", "x     z"])
    }

    @Test("Random tables fit their width")
    func fits() {
        var random = SeededRandom(5)
        for _ in 0..<200 {
            var table = TextTable([.fixed("n", .right), .flexible("first", minimumWidth: 6), .flexible("second", minimumWidth: 8)])
            for row in 0..<Int.random(in: 0..<6, using: &random) {
                func words() -> StyledText { StyledText(String(repeating: "word ", count: Int.random(in: 0..<12, using: &random))) }
                table.append([StyledText(String(row)), words(), words()], details: [words()])
            }
            let width = Int.random(in: 24..<90, using: &random)
            for line in table.lines(width: width, style: plain) { #expect(DisplayWidth.of(line) <= width) }
            let widths = table.fittedWidths(in: width)
            #expect(widths[1] >= 5 && widths[2] >= 6)
        }
    }

    @Test("Colours do not count as width")
    func colors() {
        var table = TextTable([.flexible("A"), .fixed("B")])
        table.append([StyledText("x", .match), "y"])
        #expect(table.lines(width: 20, style: Style(isEnabled: true))[1] == "\u{1B}[1;33mx\u{1B}[0m  y")
    }
}
