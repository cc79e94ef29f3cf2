import CatalogEngine
import Commerce

/// Orders as CSV, with a row for each line: RFC 4180, UTF-8, amounts as decimals of their currency.
///
/// Texts that a spreadsheet would read as a formula have an apostrophe before them, since buyers write some of what sellers open.
enum OrderTable {
    static let header = row([
        "order", "placed_at", "status", "company", "owner", "placed_by", "purchase_order", "reference", "cost_center", "line", "sku",
        "title",
        "quantity", "unit", "unit_price", "total", "currency",
    ])

    /// Appends the rows of an order. What a line leaves to its order is written out.
    static func write(_ order: Order, to bytes: inout [UInt8]) {
        let head = [
            "\(order.number)", DateText(unixSeconds: order.placedAt).rfc3339, order.status.rawValue, order.holding.company.description,
            order.holding.owner.description, order.placedBy.description,
        ]
        for (index, line) in order.lines.enumerated() {
            func own(_ text: String, or other: String) -> String { guarded(text.isEmpty ? other : text) }
            bytes += row(
                head + [
                    own(line.purchaseOrder, or: order.purchaseOrder), own(line.reference, or: order.reference),
                    own(line.costCenter, or: order.costCenter), "\(index + 1)", line.sku.description, guarded(line.title),
                    line.quantity.description, line.unit, line.unitPrice.description, line.total.decimalText,
                    line.total.currency.description,
                ])
        }
    }

    private static func guarded(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }

    private static func row(_ cells: [String]) -> [UInt8] {
        let texts = cells.map { cell in
            cell.contains { ",\"\r\n".contains($0) || $0 == "\r\n" } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
        }
        return Array((texts.joined(separator: ",") + "\r\n").utf8)
    }
}

extension Money {
    /// `1234.50`, with as many decimals as the currency has.
    fileprivate var decimalText: String {
        let digits = currency.minorDigits
        guard digits > 0 else { return "\(minorUnits)" }
        let text = "\(minorUnits.magnitude)"
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        return (minorUnits < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
    }
}
