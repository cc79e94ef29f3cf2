import ByteStorage
import CatalogEngine
import Commerce

extension CommerceSchemas {
    static let quotes: JSONObject = {
        let money = Endpoint.schema("Money")
        let price: JSON = ["type": ["number", "string"], "description": "Net price of one unit, with at most four decimals."]
        let line = object(
            [
                "id": integer, "sku": string, "title": string, "unit": string, "quantity": decimal, "reference": string,
                "purchase_order": string, "usual_price": money, "price": money, "discount": money, "total": money, "wanted_price": money,
                "wanted_quantity": decimal,
            ], required: ["id", "sku", "unit", "quantity"])
        let offer: JSONObject = [
            "revision": integer, "is_draft": boolean, "sent_at": time, "expires_at": time, "time_zone": string, "discount": money,
            "total": money,
        ]
        var revision = offer
        revision["lines"] = list(of: line)
        var head: JSONObject = [
            "id": string, "number": integer, "name": string, "company": string, "unit": string, "owner": string, "currency": string,
            "status": choice(QuoteStatus.self), "version": integer, "created_at": time, "changed_at": time, "cart": string,
            "order": string, "line_count": integer, "actions": list(of: choice(QuoteAction.self)),
        ]
        let required = [
            "id", "number", "name", "company", "owner", "currency", "status", "version", "created_at", "changed_at", "line_count",
            "actions",
        ]
        for member in offer.members { head[member.key] = member.value }
        var whole = head
        whole["lines"] = list(of: line)
        whole["request"] = list(of: line)
        whole["revisions"] = list(of: object(revision, required: ["revision", "is_draft", "lines"]))
        whole["messages"] = list(
            of: object(
                [
                    "number": integer,
                    "author": object(
                        ["side": ["type": "string", "enum": ["buyer", "seller", "system"]], "code": string], required: ["side"]),
                    "text": string, "written_at": time,
                ], required: ["number", "author", "text", "written_at"]))
        let wish = object(
            [
                "sku": string, "unit": string, "quantity": decimal, "reference": string, "purchase_order": string, "wanted_price": price,
            ],
            required: ["sku", "quantity"])
        let revised = object([
            "id": integer, "price": price, "quantity": decimal, "is_removed": boolean, "sku": string, "unit": string, "reference": string,
        ])
        return [
            "QuoteHead": object(head, required: required),
            "Quote": object(whole, required: required + ["lines", "request", "revisions", "messages"]),
            "QuoteList": object(["quotes": list(of: Endpoint.schema("QuoteHead")), "next_cursor": string], required: ["quotes"]),
            "QuoteRequest": object(
                [
                    "cart": string, "list": string, "list_lines": list(of: integer), "quote": string, "lines": list(of: wish),
                    "currency": string,
                    "name": string, "message": string,
                ]),
            "QuoteChange": object([
                "lines": ["type": "array", "items": ["anyOf": [wish, revised]]], "name": string, "message": string,
                "expires_at": [
                    "type": "string", "description": "For the seller: a time, or a day, at the end of which the offer ends in `time_zone`.",
                ], "time_zone": ["type": "string", "description": "In whose calendar the day ends; UTC without it."], "discount": money,
            ]),
            "QuoteNote": object(["message": string]),
            "QuoteMessage": object(["text": string], required: ["text"]),
            "QuoteCounter": object(
                [
                    "revision": integer,
                    "lines": list(of: object(["id": integer, "price": price, "quantity": decimal], required: ["id"])),
                    "message": string,
                ], required: ["revision"]),
            "QuoteAnswer": object([
                "revision": ["type": "integer", "description": "The revision that was seen; those who buy must name it."],
                "message": string,
            ]),
            "QuoteAcceptance": object(["revision": integer], required: ["revision"]),
        ]
    }()
}
