import ByteStorage
import CatalogEngine
import Commerce

/// The JSON schemas of quick orders and of lists, by name.
enum ListSchemas {
    static let all: JSONObject = {
        var schemas = JSONObject()
        for part in [quickOrder] {
            for member in part.members { schemas[member.key] = member.value }
        }
        return schemas
    }()

    private typealias Kit = CommerceSchemas

    private static let quickOrder: JSONObject = {
        let (string, integer, decimal, money) = (Kit.string, Kit.integer, Kit.decimal, Endpoint.schema("Money"))
        let found: JSON = Kit.object(
            ["field": string, "guess": Kit.boolean, "reading": string, "value": string], required: ["field", "guess", "reading", "value"])
        let candidate: JSONObject = [
            "sku": string, "title": string, "unit": string, "unit_price": money,
            "confidence": ["type": "number", "minimum": 0, "maximum": 1], "matched_via": found,
        ]
        let remark = Kit.object(["code": string, "message": string], required: ["code", "message"])
        let line: JSONObject = [
            "line": integer, "merged_lines": Kit.list(of: integer), "code": string, "wanted": decimal, "reference": string, "note": string,
            "status": Kit.choice(QuickOrderStatus.self), "quantity": decimal, "total": money, "problem": remark,
            "notes": Kit.list(of: remark),
            "alternatives": Kit.list(
                of: Kit.object(candidate, required: ["sku", "title", "unit", "confidence", "matched_via"])),
        ]
        var summary: JSONObject = ["errors": integer]
        for status in QuickOrderStatus.allCases { summary[status.rawValue] = integer }
        let error = Kit.object(
            ["line": integer, "code": Kit.choice(QuickOrderProblem.Code.self), "message": string], required: ["line", "code", "message"])
        let wanted = Kit.object(
            ["sku": string, "quantity": decimal, "unit": string, "note": string, "reference": string], required: ["sku"])
        return [
            "NewQuickOrder": Kit.object(
                ["lines": Kit.list(of: wanted), "cart": string, "accept_guesses": Kit.boolean], required: ["lines"]),
            "QuickOrder": Kit.object(
                [
                    "lines": Kit.list(
                        of: Kit.object(
                            JSONObject(members: line.members + candidate.members),
                            required: ["line", "code", "wanted", "status", "notes", "alternatives"])),
                    "errors": Kit.list(of: error), "summary": Kit.object(summary, required: summary.keys), "subtotal": money,
                    "cart": Endpoint.schema("CartHead"),
                ], required: ["lines", "errors", "summary", "subtotal"]),
        ]
    }()
}
