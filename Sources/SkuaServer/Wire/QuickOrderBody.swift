import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// A quick order as it is sent: JSON lines, CSV, a workbook, or pasted text.
///
/// Workbooks are told by their first bytes, since browsers name them in many ways; all else by the media type.
struct QuickOrderBody: Sendable {
    var sheet: QuickOrderSheet
    /// The cart that the lines go into; nil to ask only.
    var cart: CartID?
    /// The shopping list that the lines go onto.
    var list: ShoppingListID?
    var acceptsGuesses: Bool

    /// Media types that are accepted, as they are documented.
    static let mediaTypes = [
        "application/json", "text/plain", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]

    /// - Throws: ``ServerError`` 400 or 415, ``EngineError``, `JSONSyntaxError`.
    init(_ bytes: [UInt8], of request: Request, _ parameters: SearchParameters) throws {
        cart = parameters.text("cart").map { CartID($0) }
        list = parameters.text("list").map { ShoppingListID($0) }
        acceptsGuesses = try parameters.flag("accept_guesses") ?? false
        if Workbook.isWorkbook(bytes) {
            sheet = try QuickOrderFile.workbook(bytes)
            return
        }
        let field = request.headers[.contentType] ?? ""
        switch field.prefix(while: { $0 != ";" }).trimming(while: \.isWhitespace).lowercased() {
        case "text/plain": sheet = try QuickOrderFile.paste(bytes)
        // What browsers on Windows call a CSV file.
        case "text/csv", "application/csv", "application/vnd.ms-excel": sheet = try QuickOrderFile.values(bytes)
        case Self.mediaTypes[3], "application/zip", "application/octet-stream": sheet = try QuickOrderFile.workbook(bytes)
        case "application/json", "", "application/x-www-form-urlencoded":
            let body = try BodyObject(bytes, members: ["lines", "cart", "list", "accept_guesses"])
            cart = try body.text("cart").map { CartID($0) } ?? cart
            list = try body.text("list").map { ShoppingListID($0) } ?? list
            acceptsGuesses = try body.flag("accept_guesses") ?? acceptsGuesses
            sheet = try Self.sheet(of: body)
        default:
            throw ServerError(
                status: 415, "Send JSON, `text/plain`, `text/csv` or a workbook (.xlsx), with the header `Content-Type`.",
                field: "Content-Type")
        }
    }

    /// The lines of a JSON body; a line that cannot be read is a problem of its own, not of the request.
    /// - Throws: ``ServerError`` 400.
    static func sheet(of body: BodyObject) throws -> QuickOrderSheet {
        var sheet = QuickOrderSheet()
        guard let lines = try body.objects("lines", members: ["sku", "quantity", "unit", "note", "reference", "purchase_order"]) else {
            throw ServerError(status: 400, "Member `lines` is required.", field: "lines")
        }
        for (index, line) in lines.enumerated() {
            do {
                do {
                    try sheet.add(entry(line, index + 1))
                } catch let error as ServerError {
                    let code: QuickOrderProblem.Code = error.field?.hasSuffix("quantity") == true ? .quantity : .codeMissing
                    try sheet.add(QuickOrderProblem(line: index + 1, code: code, message: error.message))
                }
            } catch let error as CommerceError {
                throw ServerError(status: 400, error.message.prefix(1).uppercased() + error.message.dropFirst() + ".", field: "lines")
            }
        }
        return sheet
    }

    private static func entry(_ line: BodyObject, _ number: Int) throws(ServerError) -> QuickOrderEntry {
        let code = String(try line.requiredText("sku").trimming(while: \.isWhitespace))
        guard !code.isEmpty else { throw ServerError(status: 400, "Member `sku` is empty.", field: "sku") }
        let quantity = try line.decimal("quantity") ?? .one
        guard quantity > .zero else { throw ServerError(status: 400, "Member `quantity` must be above 0.", field: "quantity") }
        return QuickOrderEntry(
            line: number, readings: [.init(code: code, quantity: quantity, unit: try line.text("unit"))],
            note: try line.text("note") ?? "", reference: try line.text("reference") ?? "",
            purchaseOrder: try line.text("purchase_order") ?? "")
    }
}
