import ByteStorage
import Commerce

/// The JSON schemas of the commerce resources, by name.
enum CommerceSchemas {
    static let all: JSONObject = {
        var schemas = JSONObject()
        for part in [general, accounts, carts, quotes, orders, credit, stock, addresses] {
            for member in part.members { schemas[member.key] = member.value }
        }
        return schemas
    }()

    static let string: JSON = ["type": "string"]
    static let integer: JSON = ["type": "integer"]
    static let boolean: JSON = ["type": "boolean"]
    static let time: JSON = ["type": "string", "format": "date-time"]
    static let decimal: JSON = ["type": "number", "description": "With at most four decimals."]

    static func list(of items: JSON) -> JSON { ["type": "array", "items": items] }

    static func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> JSON where Choice.RawValue == String {
        ["type": "string", "enum": .array(Choice.allCases.map { .string($0.rawValue) })]
    }

    static func object(_ properties: JSONObject, required: [String] = []) -> JSON {
        var schema: JSONObject = ["type": "object", "properties": .object(properties)]
        if !required.isEmpty { schema["required"] = .array(required.map(JSON.string)) }
        return .object(schema)
    }

    private static let general: JSONObject = [
        "Money": object(
            [
                "amount": ["type": "integer", "description": "In units of 10^-exponent."], "currency": string,
                "exponent": ["type": "integer", "description": "Decimals of the amount, where they are not the currency's own."],
            ], required: ["amount", "currency"])
    ]

    private static let accounts: JSONObject = {
        let permissions: JSON = ["type": "object", "additionalProperties": choice(Scope.self)]
        let person: JSONObject = [
            "code": string, "name": string, "company": string, "unit": string, "status": choice(CustomerStatus.self),
        ]
        var profile = person
        profile["roles"] = list(of: string)
        profile["login"] = string
        profile["order_limit"] = Endpoint.schema("Money")
        let change: JSONObject = [
            "name": string, "company": string, "unit": ["type": ["string", "null"]], "status": choice(CustomerStatus.self),
            "roles": list(of: string), "login": string, "password": ["type": "string", "minLength": 10],
            "order_limit": ["anyOf": [Endpoint.schema("Money"), ["type": "null"]]],
        ]
        let session: JSONObject = ["expires_at": time, "associate": Endpoint.schema("Associate"), "permissions": permissions]
        var opened = session
        opened["token"] = string
        return [
            "SignIn": object(["login": string, "password": string], required: ["login", "password"]),
            "Session": object(session, required: session.keys),
            "OpenedSession": object(opened, required: opened.keys),
            "PasswordChange": object(["old_password": string, "new_password": string], required: ["old_password", "new_password"]),
            "Associate": object(profile, required: ["code", "name", "company", "status", "roles"]),
            "AssociateChange": object(change),
            "AssociateList": object(["associates": list(of: Endpoint.schema("Associate"))], required: ["associates"]),
            "ColleagueList": object(
                ["colleagues": list(of: object(person, required: ["code", "name", "company", "status"]))], required: ["colleagues"]),
            "RoleList": object(
                [
                    "roles": list(
                        of: object(
                            ["code": string, "name": string, "permissions": permissions], required: ["code", "name", "permissions"]))
                ], required: ["roles"]),
        ]
    }()

    private static let carts: JSONObject = {
        let head: JSONObject = [
            "id": string, "name": string, "owner": string, "unit": string, "currency": string, "purchase_order": string,
            "quote": object(["id": string], required: ["id"]), "order": string, "version": integer, "created_at": time, "changed_at": time,
            "line_count": integer,
        ]
        let required = ["id", "name", "owner", "currency", "version", "created_at", "changed_at", "line_count"]
        let line = object(
            [
                "id": integer, "sku": string, "title": string, "unit": string, "quantity": decimal, "reference": string, "added_by": string,
                "is_available": boolean, "is_price_fixed": boolean, "unit_price": Endpoint.schema("Money"),
                "total": Endpoint.schema("Money"),
            ], required: ["id", "sku", "unit", "quantity", "added_by", "is_available"])
        let access: JSON = ["type": "string", "enum": ["read", "edit", "manage"]]
        let parts: JSONObject = [
            "access": access, "lines": list(of: line), "subtotal": Endpoint.schema("Money"), "is_complete": boolean,
            "shares": list(of: object(["associate": string, "access": choice(CartShare.self)], required: ["associate", "access"])),
            "comments": list(
                of: object(
                    ["number": integer, "line": integer, "author": string, "text": string, "written_at": time],
                    required: ["number", "author", "text", "written_at"])),
            "notes": list(
                of: object(
                    ["code": string, "line": integer, "wanted": decimal, "quantity": decimal, "message": string],
                    required: ["code", "message"])),
        ]
        return [
            "CartHead": object(head, required: required),
            "CartList": object(["carts": list(of: Endpoint.schema("CartHead")), "next_cursor": string], required: ["carts"]),
            "Cart": object(JSONObject(members: head.members + parts.members + delivery.members), required: required + parts.keys),
            "NewCart": object(["name": string, "currency": string, "purchase_order": string], required: ["name"]),
            "CartChange": object((["name": string, "purchase_order": string] as JSONObject).merging(delivery)),
            "NewCartLine": object(
                ["sku": string, "quantity": decimal, "unit": string, "reference": string], required: ["sku", "quantity"]),
            "CartLineChange": object(["quantity": decimal, "reference": string]),
            "CartShare": object(["access": choice(CartShare.self)], required: ["access"]),
            "NewCartComment": object(["text": string, "line": integer], required: ["text"]),
        ]
    }()
}
