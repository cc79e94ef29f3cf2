/// A small table of standard dimensions, written as text: one row a line, cells separated by spaces.
///
/// ```swift
/// DemoTable("""
///     6204 20 47 14
///     6205 25 52 15
///     """).rows[0].number(1)  // 20
/// ```
struct DemoTable: Sendable {
    /// A line of the table.
    struct Row: Sendable {
        let cells: [String]

        func text(_ column: Int) -> String { cells[column] }

        /// The number of a cell; the tables are part of the program, so anything else is a programmer's error.
        func number(_ column: Int) -> Double {
            guard let value = Double(cells[column]) else {
                preconditionFailure("`\(cells[column])` in column \(column) of a dimension table is not a number")
            }
            return value
        }

        func int(_ column: Int) -> Int { Int(number(column)) }

        /// The cells from a column on as numbers.
        func numbers(from column: Int) -> [Double] { (column..<cells.count).map { number($0) } }
    }

    let rows: [Row]

    init(_ text: String) {
        rows = text.split(separator: "\n").map { line in Row(cells: line.split(separator: " ").map(String.init)) }
    }
}
