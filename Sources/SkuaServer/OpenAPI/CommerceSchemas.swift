import ByteStorage
import Commerce

/// The JSON schemas of the commerce resources, by name.
enum CommerceSchemas {
    static let all: JSONObject = {
        var schemas = JSONObject()
        for part in [
            general, accounts, notices, carts, ApprovalSchemas.all, quotes, orders, credit, stock, addresses, ListSchemas.all,
        ] {
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
        profile["order_views"] = list(of: string)
        let change: JSONObject = [
            "name": string, "company": string, "unit": ["type": ["string", "null"]], "status": choice(CustomerStatus.self),
            "roles": list(of: string), "order_views": list(of: string), "login": string, "password": ["type": "string", "minLength": 10],
            "order_limit": ["anyOf": [Endpoint.schema("Money"), ["type": "null"]]],
        ]
        let named = object(["code": string, "name": string, "company": string], required: ["code", "name"])
        let session: JSONObject = [
            "expires_at": time, "associate": Endpoint.schema("Associate"), "permissions": permissions, "seller": Endpoint.schema("Seller"),
            "representative": named, "associates": list(of: named),
            "second_factor": ["type": "string", "enum": ["none", "needed", "passed"]],
        ]
        var opened = session
        opened["token"] = string
        let seller: JSONObject = [
            "code": string, "name": string, "status": choice(CustomerStatus.self), "roles": list(of: choice(SellerRole.self)),
            "companies": list(of: string), "login": string,
        ]
        let invitation: JSONObject = [
            "id": integer, "associate": string, "email": string, "created_at": time, "expires_at": time,
        ]
        let role: JSONObject = [
            "code": string, "name": string, "is_own": boolean, "needs_second_factor": boolean, "permissions": permissions,
        ]
        return [
            "SignIn": object(
                ["login": string, "password": string, "code": string, "associate": string], required: ["login", "password"]),
            "Session": object(session, required: ["expires_at", "second_factor"]),
            "OpenedSession": object(opened, required: ["token", "expires_at", "second_factor"]),
            "SessionTarget": object(["associate": string], required: ["associate"]),
            "PasswordChange": object(["old_password": string, "new_password": string], required: ["old_password", "new_password"]),
            "PasswordConfirmation": object(["password": string], required: ["password"]),
            "SecondFactorSecret": object(["secret": string, "uri": string], required: ["secret", "uri"]),
            "SecondFactorCode": object(["code": string], required: ["code"]),
            "SecondFactorRemoval": object(["password": string, "code": string], required: ["password", "code"]),
            "RecoveryCodes": object(["recovery_codes": list(of: string)], required: ["recovery_codes"]),
            "Associate": object(profile, required: ["code", "name", "company", "status", "roles"]),
            "AssociateChange": object(change),
            "AssociateList": object(["associates": list(of: Endpoint.schema("Associate"))], required: ["associates"]),
            "ColleagueList": object(
                ["colleagues": list(of: object(person, required: ["code", "name", "company", "status"]))], required: ["colleagues"]),
            "Role": object(role, required: role.keys),
            "RoleChange": object(["name": string, "permissions": permissions, "needs_second_factor": boolean], required: ["name"]),
            "RoleList": object(["roles": list(of: Endpoint.schema("Role"))], required: ["roles"]),
            "Seller": object(seller, required: ["code", "name", "status", "roles", "companies"]),
            "SellerChange": object([
                "name": string, "status": choice(CustomerStatus.self), "roles": list(of: choice(SellerRole.self)),
                "companies": list(of: string), "login": string, "password": ["type": "string", "minLength": 10],
            ]),
            "NewInvitation": object(
                JSONObject(
                    members: [.init(key: "associate", value: string), .init(key: "email", value: string)]
                        + change.members.filter { !["login", "password"].contains($0.key) }), required: ["associate", "email"]),
            "Invitation": object(invitation, required: invitation.keys),
            "InvitationList": object(["invitations": list(of: Endpoint.schema("Invitation"))], required: ["invitations"]),
            "InvitationAcceptance": object(["token": string, "password": string], required: ["token"]),
            "PasswordResetRequest": object(["login": string], required: ["login"]),
            "PasswordReset": object(["token": string, "password": string], required: ["token", "password"]),
            "AuditEventList": object(
                [
                    "events": list(
                        of: object(
                            [
                                "number": integer, "at": time, "action": string, "subject": string, "company": string, "actor": string,
                                "on_behalf_of": string, "details": ["type": "object", "additionalProperties": string],
                            ], required: ["number", "at", "action", "subject", "actor", "details"])), "next_cursor": string,
                ], required: ["events"]),
            "SellerList": object(["sellers": list(of: Endpoint.schema("Seller"))], required: ["sellers"]),
        ]
    }()

    private static let notices: JSONObject = {
        let kind = choice(Notice.Kind.self)
        let notice: JSONObject = [
            "number": integer, "kind": kind, "subject": string, "at": time,
            "values": ["type": "object", "additionalProperties": string],
        ]
        let muted: JSON = [
            "type": "object",
            "properties": .object(
                JSONObject(members: NoticeChannel.allCases.map { .init(key: $0.rawValue, value: list(of: kind)) })),
        ]
        let delivery: JSONObject = [
            "id": integer, "kind": string, "channel": choice(NoticeDelivery.Channel.self), "recipient": string, "address": string,
            "state": choice(NoticeDelivery.State.self), "attempts": integer, "next_at": time, "sent_at": time, "failure": string,
        ]
        let webhook: JSONObject = [
            "id": integer, "url": string, "kinds": list(of: kind), "is_active": boolean, "secret": string,
        ]
        let required = ["id", "url", "kinds", "is_active"]
        return [
            "NoticeList": object(
                ["notices": list(of: object(notice, required: notice.keys)), "next_cursor": string], required: ["notices"]),
            "NoticePreferences": object(["locale": choice(NoticeLocale.self), "muted": muted], required: ["locale", "muted"]),
            "NoticePreferencesChange": object(["locale": choice(NoticeLocale.self), "muted": muted]),
            "Delivery": object(
                delivery, required: ["id", "kind", "channel", "recipient", "address", "state", "attempts", "next_at"]),
            "DeliveryList": object(
                ["deliveries": list(of: Endpoint.schema("Delivery")), "next_cursor": string], required: ["deliveries"]),
            "NewWebhook": object(["url": string, "kinds": list(of: kind)], required: ["url"]),
            "WebhookChange": object(["url": string, "kinds": list(of: kind), "is_active": boolean]),
            "Webhook": object(webhook, required: required),
            "WebhookList": object(["webhooks": list(of: Endpoint.schema("Webhook"))], required: ["webhooks"]),
        ]
    }()

    /// How much more of a product makes all of it cheaper.
    static let nextTier = object(
        ["quantity_missing": decimal, "unit_price": Endpoint.schema("Money")], required: ["quantity_missing", "unit_price"])

    private static let carts: JSONObject = {
        let head: JSONObject = [
            "id": string, "name": string, "owner": string, "unit": string, "currency": string, "purchase_order": string,
            "reference": string, "cost_center": string, "status": choice(CartStatus.self), "approval": string,
            "quote": object(["id": string], required: ["id"]), "order": string, "version": integer, "created_at": time,
            "changed_at": time, "line_count": integer,
        ]
        let required = ["id", "name", "owner", "currency", "status", "version", "created_at", "changed_at", "line_count"]
        let line = object(
            [
                "id": integer, "sku": string, "title": string, "unit": string, "quantity": decimal, "reference": string,
                "purchase_order": string, "cost_center": string, "added_by": string, "is_available": boolean, "is_price_fixed": boolean,
                "unit_price": Endpoint.schema("Money"), "discount": Endpoint.schema("Money"), "total": Endpoint.schema("Money"),
                "gross_total": Endpoint.schema("Money"), "next_tier": nextTier,
            ], required: ["id", "sku", "unit", "quantity", "added_by", "is_available"])
        let access: JSON = ["type": "string", "enum": ["read", "edit", "manage"]]
        let parts: JSONObject = [
            "content_hash": string, "access": access, "lines": list(of: line), "subtotal": Endpoint.schema("Money"), "is_complete": boolean,
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
        let gross: JSONObject = ["tax_rate": decimal, "gross_subtotal": Endpoint.schema("Money")]
        return [
            "CartHead": object(head, required: required),
            "CartList": object(["carts": list(of: Endpoint.schema("CartHead")), "next_cursor": string], required: ["carts"]),
            "Cart": object(
                JSONObject(members: head.members + parts.members + delivery.members + gross.members), required: required + parts.keys),
            "NewCart": object(
                ["name": string, "currency": string, "purchase_order": string, "reference": string, "cost_center": string],
                required: ["name"]),
            "CartChange": object(
                (["name": string, "purchase_order": string, "reference": string, "cost_center": string] as JSONObject).merging(delivery)),
            "NewCartLine": object(
                ["sku": string, "quantity": decimal, "unit": string, "reference": string, "purchase_order": string],
                required: ["sku", "quantity"]),
            "CartLineChange": object(["quantity": decimal, "reference": string, "purchase_order": string, "cost_center": string]),
            "CartShare": object(["access": choice(CartShare.self)], required: ["access"]),
            "NewCartComment": object(["text": string, "line": integer], required: ["text"]),
        ]
    }()
}
