import ByteStorage
import Commerce

extension CommerceSchemas {
    static let addresses: JSONObject = {
        let parts = JSONObject(members: PostalAddress.Part.allCases.map { .init(key: $0.rawValue, value: string) })
        return ["Address": object(parts, required: ["name", "street", "city", "country"])]
    }()

    /// Members of carts and orders that say where goods and bill go.
    static let delivery: JSONObject = [
        "shipping_address": Endpoint.schema("Address"), "billing_address": Endpoint.schema("Address"), "note": string,
    ]
}

extension JSONObject {
    /// The object with the members of another one behind its own.
    func merging(_ other: JSONObject) -> JSONObject { JSONObject(members: members + other.members) }
}
