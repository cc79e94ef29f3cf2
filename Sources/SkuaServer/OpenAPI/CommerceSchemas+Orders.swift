import ByteStorage
import Commerce

extension CommerceSchemas {
    static let orders: JSONObject = {
        let money = Endpoint.schema("Money")
        let head: JSONObject = [
            "id": string, "number": integer, "cart": string,
            "source": object(["channel": string, "number": string], required: ["channel", "number"]), "company": string, "owner": string,
            "unit": string, "placed_by": string, "purchase_order": string, "reference": string, "cost_center": string, "placed_at": time,
            "status": choice(OrderStatus.self),
            "payment_status": choice(PaymentStatus.self), "shipment_status": choice(ShipmentStatus.self),
            "held_for": choice(OrderHold.self), "is_prepaid": boolean, "version": integer, "total": money,
        ]
        let required = [
            "id", "number", "company", "owner", "placed_by", "placed_at", "status", "payment_status", "shipment_status", "is_prepaid",
            "version", "total",
        ]
        let goods: JSONObject = [
            "sku": string, "title": string, "unit": string, "quantity": decimal, "reference": string, "purchase_order": string,
            "cost_center": string, "unit_price": money, "discount": money, "total": money,
        ]
        let known = ["sku", "title", "unit", "quantity", "unit_price", "total"]
        let line = object(goods.merging(["line": integer, "gross_total": money]), required: ["line"] + known)
        let sent = object(["line": integer, "quantity": decimal], required: ["line", "quantity"])
        let shipment: JSONObject = [
            "number": integer, "carrier": string, "tracking": string, "shipped_at": time, "delivered_at": time,
        ]
        let received = object(
            [
                "line": integer, "quantity": decimal, "sku": string, "title": string, "unit": string, "reference": string,
                "purchase_order": string,
            ], required: ["line", "quantity", "sku", "title", "unit"])
        let origin = object(
            ["id": string, "number": integer, "owner": string, "unit": string, "purchase_order": string, "reference": string],
            required: ["id", "number", "owner"])
        let arrival = object(
            shipment.merging([
                "order": origin, "shipping_address": Endpoint.schema("Address"), "note": string, "lines": list(of: received),
            ]), required: ["order", "number", "shipped_at", "lines"])
        let whole: JSONObject = [
            "lines": list(of: line),
            "shipments": list(
                of: object(shipment.merging(["lines": list(of: sent)]), required: ["number", "shipped_at", "lines"])),
            "payments": list(
                of: object(
                    ["number": integer, "amount": money, "state": choice(OrderPayment.State.self), "reference": string, "at": time],
                    required: ["number", "amount", "state", "at"])),
        ]
        let gross: JSONObject = ["tax_rate": decimal, "gross_total": money]
        return [
            "Placement": object(["cart": string, "version": integer, "total": money], required: ["cart", "version", "total"]),
            "OrderLine": object(goods, required: known),
            "OrderHead": object(head, required: required),
            "Order": object(head.merging(whole).merging(delivery).merging(gross), required: required + whole.keys),
            "OrderList": object(["orders": list(of: Endpoint.schema("OrderHead")), "next_cursor": string], required: ["orders"]),
            "ShipmentList": object(["shipments": list(of: arrival), "next_cursor": string], required: ["shipments"]),
            "OrderChange": object(["status": choice(OrderStatus.self), "is_held": boolean]),
            "NewShipment": object(["lines": list(of: sent), "carrier": string, "tracking": string]),
            "NewOrderPayment": object(
                ["amount": money, "state": choice(OrderPayment.State.self), "reference": string], required: ["amount"]),
        ]
    }()
}
