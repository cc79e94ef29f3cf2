import ByteStorage
import CatalogEngine
import Commerce

/// The JSON schemas of quick orders and of lists, by name.
enum ListSchemas {
    static let all: JSONObject = {
        var schemas = JSONObject()
        for part in [quickOrder, lists, links, help] {
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
            "line": integer, "merged_lines": Kit.list(of: integer), "code": string, "wanted": decimal, "reference": string,
            "purchase_order": string, "note": string,
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
            [
                "sku": string, "quantity": decimal, "unit": string, "note": string, "reference": string, "purchase_order": string,
            ], required: ["sku"])
        return [
            "NewQuickOrder": Kit.object(
                ["lines": Kit.list(of: wanted), "cart": string, "list": string, "accept_guesses": Kit.boolean], required: ["lines"]),
            "QuickOrder": Kit.object(
                [
                    "lines": Kit.list(
                        of: Kit.object(
                            JSONObject(members: line.members + candidate.members),
                            required: ["line", "code", "wanted", "status", "notes", "alternatives"])),
                    "errors": Kit.list(of: error), "summary": Kit.object(summary, required: summary.keys), "subtotal": money,
                    "cart": Endpoint.schema("CartHead"), "list": Endpoint.schema("ShoppingListHead"),
                ], required: ["lines", "errors", "summary", "subtotal"]),
        ]
    }()

    private static let lists: JSONObject = {
        let (string, integer, decimal, money) = (Kit.string, Kit.integer, Kit.decimal, Endpoint.schema("Money"))
        let head: JSONObject = [
            "id": string, "name": string, "project": string, "audience": Kit.choice(ListAudience.self), "owner": string, "unit": string,
            "version": integer, "created_at": Kit.time, "changed_at": Kit.time, "line_count": integer,
        ]
        let required = ["id", "name", "audience", "owner", "version", "created_at", "changed_at", "line_count"]
        let line = Kit.object(
            [
                "id": integer, "sku": string, "title": string, "unit": string, "quantity": decimal, "note": string,
                "is_available": Kit.boolean, "unit_price": money,
            ], required: ["id", "sku", "unit", "quantity", "is_available"])
        let parts: JSONObject = [
            "access": ["type": "string", "enum": ["read", "edit", "manage"]], "lines": Kit.list(of: line),
            "shares": Kit.list(
                of: Kit.object(["associate": string, "access": Kit.choice(CartShare.self)], required: ["associate", "access"])),
        ]
        let new = Kit.object(["sku": string, "quantity": decimal, "unit": string, "note": string], required: ["sku"])
        let leftOut = Kit.object(
            ["line": integer, "sku": string, "title": string, "reason": Kit.choice(GoodsLeftOut.Reason.self)],
            required: ["line", "sku", "reason"])
        return [
            "ShoppingListHead": Kit.object(head, required: required),
            "ShoppingListPage": Kit.object(
                ["lists": Kit.list(of: Endpoint.schema("ShoppingListHead")), "next_cursor": string], required: ["lists"]),
            "ShoppingList": Kit.object(JSONObject(members: head.members + parts.members), required: required + parts.keys),
            "NewShoppingList": Kit.object(
                ["name": string, "project": string, "audience": Kit.choice(ListAudience.self), "cart": string], required: ["name"]),
            "ShoppingListChange": Kit.object(
                ["name": string, "project": string, "audience": Kit.choice(ListAudience.self)]),
            "NewShoppingListLines": Kit.object(["lines": Kit.list(of: new)], required: ["lines"]),
            "ShoppingListLineChange": Kit.object(["quantity": decimal, "note": string]),
            "ShoppingListToCart": Kit.object(["cart": string, "lines": Kit.list(of: integer)], required: ["cart"]),
            "GoodsReport": Kit.object(
                ["cart": Endpoint.schema("CartHead"), "added": integer, "left_out": Kit.list(of: leftOut)],
                required: ["cart", "added", "left_out"]),
        ]
    }()

    private static let links: JSONObject = {
        let (string, money, time) = (Kit.string, Endpoint.schema("Money"), Kit.time)
        let prices = Kit.choice(SharedPrices.self)
        let link: JSONObject = [
            "id": string, "shared_by": string, "prices": prices, "created_at": time, "expires_at": time, "revoked_at": time,
            "is_open": Kit.boolean,
        ]
        let required = ["id", "shared_by", "prices", "created_at", "expires_at", "is_open"]
        let secret: JSONObject = ["token": string, "path": string]
        let line = Kit.object(
            ["sku": string, "title": string, "unit": string, "quantity": Kit.decimal, "unit_price": money, "total": money],
            required: ["sku", "title", "unit", "quantity"])
        return [
            "NewShareLink": Kit.object(["prices": prices, "expires_at": time]),
            "ShareLink": Kit.object(link, required: required),
            "NewlyMadeLink": Kit.object(JSONObject(members: link.members + secret.members), required: required + secret.keys),
            "ShareLinkList": Kit.object(["links": Kit.list(of: Endpoint.schema("ShareLink"))], required: ["links"]),
            "SharedCart": Kit.object(
                [
                    "name": string, "currency": string, "prices": prices, "taken_at": time, "expires_at": time,
                    "lines": Kit.list(of: line), "subtotal": money,
                ], required: ["name", "currency", "prices", "taken_at", "expires_at", "lines"]),
        ]
    }()

    private static let help: JSONObject = {
        let (string, integer, decimal, money) = (Kit.string, Kit.integer, Kit.decimal, Endpoint.schema("Money"))
        let product: JSONObject = ["sku": string, "title": string, "unit": string, "unit_price": money]
        let history: JSONObject = ["orders": integer, "last_ordered_at": Kit.time, "usual_quantity": decimal]
        return [
            "Reorder": Kit.object(["order": string], required: ["order"]),
            "CartHints": Kit.object(
                [
                    "subtotal": money,
                    "lines": Kit.list(of: Kit.object(["line": integer, "next_tier": Kit.nextTier], required: ["line", "next_tier"])),
                    "free_shipping": Kit.object(["from": money, "missing": money], required: ["from", "missing"]),
                    "order_limit": Kit.object(
                        ["limit": money, "remaining": money, "fits": Kit.boolean], required: ["limit", "remaining", "fits"]),
                    "budgets": Kit.list(
                        of: Kit.object(
                            [
                                "code": string, "period": Kit.choice(BudgetPeriod.self), "limit": money, "spent": money,
                                "remaining": [
                                    "allOf": [money], "description": "After this cart; not for a budget in another currency.",
                                ], "fits": Kit.boolean,
                            ], required: ["code", "period", "limit", "spent", "fits"])),
                ], required: ["subtotal", "lines", "budgets"]),
            "RegularItemList": Kit.object(
                [
                    "items": Kit.list(
                        of: Kit.object(
                            JSONObject(members: product.members + history.members), required: ["sku", "title", "unit"] + history.keys))
                ], required: ["items"]),
            "NewComparison": Kit.object(
                ["skus": ["type": "array", "items": string, "minItems": 1, "maxItems": 20]], required: ["skus"]),
            "Comparison": Kit.object(
                [
                    "products": Kit.list(of: Kit.object(product, required: ["sku", "title", "unit"])),
                    "attributes": Kit.list(
                        of: Kit.object(
                            ["name": string, "values": ["type": "array", "items": [:]], "differs": Kit.boolean],
                            required: ["name", "values", "differs"])), "missing": Kit.list(of: string),
                ], required: ["products", "attributes", "missing"]),
            "FreeShipping": Kit.object(
                [
                    "from": Kit.list(
                        of: Kit.object(["amount": integer, "currency": string], required: ["amount", "currency"]))
                ], required: ["from"]),
        ]
    }()
}
