/// A quick order to start from, as a file.
package enum QuickOrderSample {
    private static let rows = [
        ["sku", "quantity", "unit", "note", "reference"],
        ["6204-2RS", "40", "pce", "for the gate", "P-1042"],
        ["GC-M8X40-A2", "200", "", "", "P-1042"],
        ["54 OR 323014", "2.5", "m", "", ""],
    ]

    /// As CSV with a header, in UTF-8.
    package static var csv: String { rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n" }

    /// As a workbook.
    package static var workbook: [UInt8] { WorkbookWriter.workbook(of: rows, sheet: "Quick order") }
}
