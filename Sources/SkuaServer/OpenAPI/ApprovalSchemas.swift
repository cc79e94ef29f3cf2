import ByteStorage
import CatalogEngine
import Commerce

/// The JSON schemas of approvals, rules, delegations and budgets, by name.
enum ApprovalSchemas {
    static let all: JSONObject = {
        var schemas = JSONObject()
        for part in [requests, rules, budgets] {
            for member in part.members { schemas[member.key] = member.value }
        }
        return schemas
    }()

    private typealias Base = CommerceSchemas
    private static let money = Endpoint.schema("Money")
    private static let seconds: JSON = ["type": "integer", "minimum": 60, "description": "Seconds."]
    private static let needs: JSON = ["type": "string", "enum": ["any", "all"]]

    /// A schema with an example of it.
    private static func example(_ example: JSON, of schema: JSON) -> JSON {
        guard var object = schema.objectValue else { return schema }
        object["examples"] = [example]
        return .object(object)
    }

    private static let requests: JSONObject = {
        let person = Base.object(["code": Base.string, "name": Base.string], required: ["code", "name"])
        let approver = Base.object(
            ["code": Base.string, "name": Base.string, "for": Base.string, "for_name": Base.string], required: ["code", "name"])
        let state: JSON = ["type": "string", "enum": ["open", "waiting", "approved", "rejected", "void"]]
        let step = Base.object(
            [
                "number": Base.integer, "rule": Base.string, "name": Base.string, "needs": needs,
                "asks": Base.list(of: Endpoint.schema("ApproverEntry")), "state": state, "opened_at": Base.time,
                "approvers": Base.list(of: approver), "problem": Base.string,
                "escalated_to": Base.object(["unit": Base.string, "is_company": Base.boolean]), "remind_after": Base.integer,
                "escalate_after": Base.integer,
            ], required: ["number", "rule", "name", "needs", "asks"])
        let event = Base.object(
            [
                "action": Base.choice(ApprovalEvent.Kind.self), "step": Base.integer, "by": person, "for": person,
                "comment": Base.string, "at": Base.time,
            ], required: ["action", "at"])
        let line = Base.object(
            [
                "sku": Base.string, "title": Base.string, "unit": Base.string, "quantity": Base.decimal, "reference": Base.string,
                "unit_price": money, "total": money,
            ], required: ["sku", "title", "unit", "quantity", "unit_price", "total"])
        let cart = Base.object(
            ["id": Base.string, "name": Base.string, "status": Base.choice(CartStatus.self), "version": Base.integer],
            required: ["id", "name"])
        return [
            "ApprovalStep": step,
            "ApprovalPreview": Base.object(
                [
                    "required": Base.boolean, "steps": Base.list(of: Endpoint.schema("ApprovalStep")),
                    "budgets": Base.list(of: Endpoint.schema("Budget")),
                    "problem": Base.object(["code": Base.string, "message": Base.string], required: ["code", "message"]),
                    "previous": Base.string,
                ], required: ["required", "steps", "budgets"]),
            "Approval": Base.object(
                [
                    "id": Base.string, "state": Base.choice(ApprovalState.self), "cart": cart, "owner": person, "unit": Base.string,
                    "requested_by": person, "version": Base.integer, "content_hash": Base.string, "total": money,
                    "submitted_at": Base.time, "previous": Base.string, "current_step": Base.integer,
                    "lines": Base.list(of: line),
                    "is_current": Base.boolean,
                    "steps": Base.list(of: Endpoint.schema("ApprovalStep")), "trail": Base.list(of: event), "can_decide": Base.boolean,
                    "decides_for": Base.list(of: Base.string), "can_withdraw": Base.boolean,
                ],
                required: [
                    "id", "state", "cart", "owner", "requested_by", "version", "content_hash", "total", "submitted_at", "lines", "steps",
                    "trail",
                    "can_decide", "decides_for", "can_withdraw",
                ]),
            "ApprovalList": Base.object(
                ["approvals": Base.list(of: Endpoint.schema("Approval")), "next_cursor": Base.string], required: ["approvals"]),
            "Submission": example(["comment": "For the new line in hall 3"], of: Base.object(["comment": Base.string])),
            "ApprovalDecision": example(
                ["decision": "approve", "comment": "Within the plan"],
                of: Base.object(
                    ["decision": Base.choice(ApprovalRequest.Decision.self), "comment": Base.string, "for": Base.string],
                    required: ["decision"])),
        ]
    }()

    private static let rules: JSONObject = {
        let texts = Base.list(of: Base.string)
        let approver = Base.object(["role": Base.string, "associate": Base.string])
        let conditions = Base.object([
            "total": money, "line_total": money, "quantity": Base.decimal, "skus": texts, "categories": texts, "brands": texts,
            "cost_centers": texts, "roles": texts, "units": texts, "is_over_budget": Base.boolean,
        ])
        let step = Base.object(
            [
                "name": Base.string, "from": money, "needs": needs, "approvers": Base.list(of: Endpoint.schema("ApproverEntry")),
                "remind_after": seconds, "escalate_after": seconds,
            ], required: ["approvers"])
        let draft: JSONObject = [
            "name": Base.string, "is_active": Base.boolean, "conditions": conditions,
            "ladder": Base.choice(ApprovalRule.Ladder.self), "steps": Base.list(of: step),
        ]
        let head: JSONObject = ["code": Base.string, "company": Base.string, "origin": Base.choice(ApprovalRule.Origin.self)]
        let delegation: JSONObject = [
            "substitute": Base.string, "delegator": Base.string, "from": Base.time, "until": Base.time,
        ]
        return [
            "ApproverEntry": Base.object(["role": Base.string, "associate": Base.string, "any_of": Base.list(of: approver)]),
            "NewApprovalRule": example(
                [
                    "name": "Amounts", "ladder": "ascending",
                    "steps": [
                        [
                            "name": "Team leader", "from": ["amount": 200_000, "currency": "EUR"], "needs": "any",
                            "approvers": [["role": "approver"]], "remind_after": 86_400, "escalate_after": 259_200,
                        ],
                        [
                            "name": "Purchasing and a director", "from": ["amount": 300_000, "currency": "EUR"], "needs": "all",
                            "approvers": [["role": "purchasing_manager"], ["any_of": [["associate": "mona"], ["role": "company_admin"]]]],
                        ],
                    ],
                ], of: Base.object(draft, required: ["name", "steps"])),
            "ApprovalRule": Base.object(
                JSONObject(members: head.members + draft.members), required: head.keys + draft.keys),
            "ApprovalRuleList": Base.object(["rules": Base.list(of: Endpoint.schema("ApprovalRule"))], required: ["rules"]),
            "NewDelegation": example(
                ["substitute": "abel", "from": "2026-08-01T00:00:00Z", "until": "2026-08-15T00:00:00Z"],
                of: Base.object(delegation, required: ["substitute", "from", "until"])),
            "Delegation": Base.object(
                JSONObject(members: [.init(key: "id", value: Base.string)] + delegation.members), required: ["id"] + delegation.keys),
            "DelegationList": Base.object(
                ["delegations": Base.list(of: Endpoint.schema("Delegation"))], required: ["delegations"]),
        ]
    }()

    private static let budgets: JSONObject = {
        let draft: JSONObject = [
            "associate": Base.string, "unit": Base.string, "period": Base.choice(BudgetPeriod.self), "limit": money,
        ]
        let standing: JSONObject = [
            "code": Base.string, "spent": money, "remaining": money, "from": Base.time, "until": Base.time, "is_exceeded": Base.boolean,
        ]
        return [
            "NewBudget": example(
                ["unit": "lab", "period": "month", "limit": ["amount": 500_000, "currency": "EUR"]],
                of: Base.object(draft, required: ["period", "limit"])),
            "Budget": Base.object(
                JSONObject(members: draft.members + standing.members),
                required: ["code", "period", "limit", "spent", "remaining", "from", "until"]),
            "BudgetList": Base.object(["budgets": Base.list(of: Endpoint.schema("Budget"))], required: ["budgets"]),
        ]
    }()
}
