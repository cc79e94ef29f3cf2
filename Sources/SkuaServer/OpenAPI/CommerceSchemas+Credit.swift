import ByteStorage
import Commerce

extension CommerceSchemas {
    static let credit: JSONObject = {
        let money = Endpoint.schema("Money")
        let days: JSON = ["type": "integer", "minimum": 0, "maximum": 365]
        let entry = object(
            [
                "number": integer, "kind": choice(CreditEntry.Kind.self), "amount": money, "order": string, "reference": string, "at": time,
            ], required: ["number", "kind", "amount", "at"])
        let terms: JSONObject = [
            "net_days": days, "prepayment": boolean, "arrears": choice(PaymentTerms.ArrearsRule.self), "grace_days": days,
        ]
        let invoice: JSONObject = [
            "number": integer, "order": string, "company": string, "amount": money, "paid": money, "open": money,
            "status": choice(InvoiceStatus.self), "is_overdue": boolean, "issued_at": time, "due_at": time, "reminders": integer,
        ]
        let agreed = terms.merging(["company": string, "is_agreed": boolean])
        return [
            "CreditTerms": object(["limit": money, "extra_limit": money, "is_blocked": boolean]),
            "CreditPayment": object(["amount": money, "reference": string], required: ["amount"]),
            "CreditAccount": object(
                [
                    "company": string, "limit": money, "extra_limit": money, "balance": money, "is_blocked": boolean,
                    "entries": list(of: entry),
                ], required: ["company", "limit", "balance", "is_blocked", "entries"]),
            "PaymentTermsChange": object(terms),
            "PaymentTerms": object(agreed, required: agreed.keys),
            "InvoiceList": object(
                ["invoices": list(of: object(invoice, required: invoice.keys)), "next_cursor": string], required: ["invoices"]),
        ]
    }()
}
