/// Reads the rows of a sheet: `<row r="2"><c r="A2" t="s"><v>0</v></c></row>`.
struct SheetReader: XMLHandler {
    private(set) var rows: [Workbook.Row] = []
    private(set) var hasTooManyRows = false
    private let shared: [String]
    private let maximumRows: Int
    private var row = Workbook.Row(line: 0, cells: [])
    private var column = 0
    private var type = ""
    private var value = ""
    private var isInValue = false
    private var isInPhonetics = false

    /// Cells of a row that are read at most.
    private static let maximumColumns = 256

    init(shared: [String], maximumRows: Int) {
        self.shared = shared
        self.maximumRows = maximumRows
    }

    var isFinished: Bool { hasTooManyRows }

    mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "row":
            row = Workbook.Row(line: attributes["r"].flatMap { Int($0) } ?? row.line + 1, cells: [])
            column = -1
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? column + 1
            type = attributes["t"] ?? "n"
            value = ""
        case "v", "t": isInValue = true
        case "rPh": isInPhonetics = true
        default: break
        }
    }

    mutating func text(_ text: String) {
        if isInValue, !isInPhonetics { value += text }
    }

    mutating func end(_ name: String) {
        switch name {
        case "v", "t": isInValue = false
        case "rPh": isInPhonetics = false
        case "c":
            guard !value.isEmpty, (0..<Self.maximumColumns).contains(column) else { return }
            while row.cells.count <= column { row.cells.append("") }
            row.cells[column] = content
        case "row":
            guard !row.cells.isEmpty else { return }
            hasTooManyRows = rows.count >= maximumRows
            if !hasTooManyRows { rows.append(row) }
        default: break
        }
    }

    private var content: String {
        switch type {
        case "s": Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
        case "n": Self.number(value)
        case "b": value == "1" ? "TRUE" : "FALSE"
        default: value
        }
    }

    /// A number as it is shown: `6204` for `6204.0` and `6.204E3`.
    private static func number(_ text: String) -> String {
        guard Int64(text) == nil, let number = Double(text), number.isFinite else { return text }
        return Int64(exactly: number).flatMap { $0.magnitude < 1 << 53 ? String($0) : nil } ?? "\(number)"
    }

    /// The number of a column, from 0, of a place such as `AB12`.
    private static func column(_ place: String) -> Int? {
        var number = 0
        for byte in place.utf8 {
            guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { break }
            guard number < 1 << 20 else { return nil }
            number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
        }
        return number > 0 ? number - 1 : nil
    }
}
