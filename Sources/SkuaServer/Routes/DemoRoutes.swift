import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird
import NIOCore

/// `/demo/…`: pictures, datasheets and example searches of the demo catalog, where that is installed.
struct DemoRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/demo/examples.json", name: "getDemoExamples", section: .page,
                summary: "Searches to try on the demo catalog.",
                answer: .init(
                    summary: "The searches.",
                    schema: [
                        "type": "object", "required": ["examples"],
                        "properties": ["examples": ["type": "array", "items": ["type": "string"]]],
                    ])),
            examples)
        table.add(
            Endpoint(
                method: .get, path: "/demo/customers.json", name: "getDemoCustomers", section: .page,
                summary: "The customers of the demo, each with an assortment and prices of its own.",
                answer: .init(
                    summary: "The customers.",
                    schema: [
                        "type": "object", "required": ["customers"],
                        "properties": [
                            "customers": [
                                "type": "array",
                                "items": [
                                    "type": "object", "required": ["code", "name", "about"],
                                    "properties": ["code": ["type": "string"], "name": ["type": "string"], "about": ["type": "string"]],
                                ],
                            ]
                        ],
                    ])),
            customers)
        table.add(
            Endpoint(
                method: .get, path: "/demo/people.json", name: "getDemoPeople", section: .page,
                summary: "The people of the demo whom the sign-in page offers, with what to sign in by.",
                answer: .init(
                    summary: "The people.",
                    schema: [
                        "type": "object", "required": ["people"],
                        "properties": ["people": ["type": "array", "items": Self.person]],
                    ])),
            people)
        table.add(
            Endpoint(
                method: .get, path: "/demo/images/{name}", name: "getDemoImage", section: .page,
                summary: "A drawing of the demo catalog, named `<family>.svg`.",
                answer: .init(summary: "The drawing.", mediaTypes: ["image/svg+xml"], schema: ["type": "string"])),
            image)
        table.add(
            Endpoint(
                method: .get, path: "/demo/datasheets/{name}", name: "getDemoDatasheet", section: .page,
                summary: "A datasheet of the demo catalog, named `<family>.pdf`.",
                answer: .init(summary: "The datasheet.", mediaTypes: ["application/pdf"], schema: ["type": "string"])),
            datasheet)
    }

    @Sendable private func examples(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        .json { text in text.object { $0.member("examples", DemoCatalog.exampleQueries) } }
    }

    @Sendable private func customers(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        .json { text in
            text.object { text in
                text.array("customers", of: DemoBuyers.all) { text, customer in
                    text.member("about", customer.about)
                    text.member("code", customer.code.description)
                    text.member("name", customer.name)
                }
            }
        }
    }

    private static let person: JSON = {
        let members = ["name", "role", "about", "login", "password"]
        return [
            "type": "object", "required": .array(members.map(JSON.string)),
            "properties": .object(JSONObject(members: members.map { .init(key: $0, value: ["type": "string"]) })),
        ]
    }()

    @Sendable private func people(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        .json { text in
            text.object { text in
                text.array("people", of: DemoPeople.all) { text, person in
                    text.member("about", person.about)
                    text.member("login", person.login)
                    text.member("name", person.name)
                    text.member("password", DemoPeople.password)
                    text.member("role", person.role)
                }
            }
        }
    }

    @Sendable private func image(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.path("name")
        guard name.hasSuffix(".svg"), let image = DemoImages.svg(for: String(name.dropLast(4))) else {
            throw ServerError.notFound()
        }
        return file(Array(image.utf8), type: "image/svg+xml")
    }

    @Sendable private func datasheet(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.path("name")
        guard let document = try await server.run({ _ in DemoDatasheets.pdf(named: name) }) else { throw ServerError.notFound() }
        return file(document, type: "application/pdf")
    }

    private func file(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: "public, max-age=86400", .xContentTypeOptions: "nosniff"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
