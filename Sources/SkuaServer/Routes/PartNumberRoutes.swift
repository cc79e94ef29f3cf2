import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/part-numbers`: the numbers under which customers know products; kept by the seller, read by the customer's people as well.
struct PartNumberRoutes: Sendable {
    let server: SearchServer

    private static let customer = Endpoint.Parameter(
        name: "customer", type: "string",
        summary: "Code of the company, business unit or associate whose numbers they are; people see those of their own company.")

    func add(to table: inout EndpointTable) {
        let item = RecordSchema.object([
            "customer": RecordSchema.string, "part_number": RecordSchema.string, "sku": RecordSchema.string,
            "description": RecordSchema.string,
        ])
        table.add(
            Endpoint(
                method: .get, path: "/v1/part-numbers", name: "listPartNumbers", section: .commerce,
                summary: "The part numbers of a customer, ascending.", action: .listPartNumbers, isForPeopleToo: true,
                parameters: [Self.customer] + PageRequest.parameters(usually: 100, atMost: 1000),
                answer: .init(
                    summary: "A page; `next_cursor` where more follow.",
                    schema: RecordSchema.object(["part_numbers": RecordSchema.list(item), "next_cursor": RecordSchema.string])),
                failures: [404, 422]),
            list)
        table.add(
            Endpoint(
                method: .put, path: "/v1/part-numbers", name: "putPartNumber", section: .commerce,
                summary: "Adds a part number of a customer, or replaces its description.", action: Action("part_numbers:put"),
                body: .init(mediaTypes: ["application/json"], schema: item), answer: .init(summary: "The part number.", schema: item),
                failures: [404]),
            put)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/part-numbers", name: "deletePartNumber", section: .commerce,
                summary: "Removes what a part number of a customer means, or one SKU of it.", action: Action("part_numbers:delete"),
                parameters: [
                    Self.customer,
                    Endpoint.Parameter(name: "part_number", type: "string", summary: "The number as it is written.", isRequired: true),
                    Endpoint.Parameter(name: "sku", type: "string", summary: "The SKU that it no longer means; all of them without it."),
                ],
                answer: .init(summary: "How many went.", schema: RecordSchema.object(["deleted": RecordSchema.integer])),
                failures: [404]),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let page = try PageRequest(context, usually: 100, atMost: 1000)
        let customer = try customer(context)
        let after = try page.cursor.map(Self.cursor)
        let (items, hasMore) = try await server.run { engine in
            try engine.partNumbers.list(of: customer, after: after, limit: page.limit)
        }
        return .json { text in
            text.object { text in
                if hasMore, let last = items.last { text.member("next_cursor", Self.cursor(of: last)) }
                text.array("part_numbers", of: items) { text, item in Self.write(item, customer, to: &text) }
            }
        }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["customer", "part_number", "sku", "description"])
        let (customer, number) = (try body.requiredText("customer"), try body.requiredText("part_number"))
        let (sku, description) = (SKU(try body.requiredText("sku")), try body.text("description") ?? "")
        let item = try await server.run { try $0.partNumbers.put(number, sku, description: description, of: customer) }
        return .json { text in text.object { Self.write(item, customer, to: &$0) } }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let parameters = try context.searchParameters()
        let customer = try customer(context)
        guard let number = parameters.text("part_number") else { throw ServerError.badRequest("Parameter `part_number` is required.") }
        let sku = parameters.text("sku").map { SKU($0) }
        let removed = try await server.run { try $0.partNumbers.remove(number, sku, of: customer) }
        return .json { text in text.object { $0.member("deleted", removed) } }
    }

    /// Whose numbers a request is about: people have their own company's.
    private func customer(_ context: SkuaRequestContext) throws -> String {
        if let session = context.grant.session { return session.associate.company.description }
        guard let customer = try context.searchParameters().text("customer") else {
            throw ServerError.badRequest("Parameter `customer` is required.")
        }
        return customer
    }

    /// The bytes of the SKU, then SKU and number.
    private static func cursor(of item: PartNumber) -> String {
        let sku = item.sku.description
        return "\(sku.utf8.count):\(sku)\(item.number)"
    }

    private static func cursor(_ text: String) throws -> (number: String, sku: SKU) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), count >= 0, case let rest = Array(parts[1].utf8), count <= rest.count else {
            throw ServerError.outOfBounds("Parameter `cursor` is no cursor.")
        }
        return (String(decoding: rest[count...], as: UTF8.self), SKU(String(decoding: rest[..<count], as: UTF8.self)))
    }

    private static func write(_ item: PartNumber, _ customer: String, to text: inout JSONText) {
        text.member("customer", customer)
        if !item.description.isEmpty { text.member("description", item.description) }
        text.member("part_number", item.number)
        text.member("sku", item.sku.description)
    }
}
