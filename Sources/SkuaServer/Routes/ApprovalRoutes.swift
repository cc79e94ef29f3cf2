import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/carts/{id}/approval` and `/v1/approvals`: asking for approval, and deciding.
struct ApprovalRoutes: Sendable {
    let server: SearchServer

    /// Most requests on a page.
    private static let maximumLimit = 100

    func add(to table: inout EndpointTable) {
        let approval = Endpoint.Answer(summary: "The request as it is now.", schema: Endpoint.schema("Approval"))
        func body(_ schema: String) -> Endpoint.Body { .init(mediaTypes: ["application/json"], schema: Endpoint.schema(schema)) }
        table.add(
            Endpoint(
                method: .get, path: "/v1/carts/{id}/approval", name: "getCartApproval", section: .approvals,
                summary: "Who would be asked about a cart, or its request once it has been submitted.", action: .useApprovals,
                isForPeople: true,
                answer: .init(
                    summary: "What would be asked while the cart is active; its request while it is locked or ordered.",
                    schema: ["anyOf": [Endpoint.schema("ApprovalPreview"), Endpoint.schema("Approval")]])),
            prospect)
        table.add(
            Endpoint(
                method: .post, path: "/v1/carts/{id}/submit", name: "submitCart", section: .approvals,
                summary: "Locks the cart and asks for its approval; where nobody has to agree, it is approved at once.",
                action: .useApprovals, isForPeople: true, isVersioned: true, body: body("Submission"), answer: approval, failures: [409]),
            submit)
        table.add(
            Endpoint(
                method: .post, path: "/v1/carts/{id}/withdraw", name: "withdrawCart", section: .approvals,
                summary: "Takes a cart back to change it, before or after it was approved; all approvals are void then.",
                action: .useApprovals, isForPeople: true, isVersioned: true, body: body("Submission"), answer: approval, failures: [409]),
            withdraw)
        table.add(
            Endpoint(
                method: .get, path: "/v1/approvals", name: "listApprovals", section: .approvals,
                summary: "The requests that one sees, newest first.", action: .useApprovals, isForPeople: true,
                parameters: [
                    Endpoint.Parameter(
                        name: "state", type: "string",
                        summary: "`open`: those that wait for oneself; `decided`: by oneself or in one's place; `mine`: asked by oneself.",
                        choices: ApprovalListing.allCases.map(\.rawValue))
                ] + PageRequest.parameters(usually: 20, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of requests.", schema: Endpoint.schema("ApprovalList")), failures: [404, 422]),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/approvals/{id}", name: "getApproval", section: .approvals, summary: "A request with its trail.",
                action: .useApprovals, isForPeople: true, answer: approval),
            get)
        table.add(
            Endpoint(
                method: .post, path: "/v1/approvals/{id}/decisions", name: "decideApproval", section: .approvals,
                summary: "Approves or rejects the step whose turn it is; one rejection ends the request.", action: .useApprovals,
                isForPeople: true, body: body("ApprovalDecision"), answer: approval, failures: [409]),
            decide)
    }

    @Sendable private func prospect(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        return switch try await server.run({ try $0.approvals.prospect(of: id, for: session) }) {
        case .preview(let preview): .json { text in text.object { ApprovalText.write(preview, to: &$0) } }
        case .request(let view): .approval(view)
        }
    }

    @Sendable private func submit(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let version = try EntityTag.version(seenBy: request)
        let comment = try await comment(of: request)
        return .approval(try await server.run { try $0.approvals.submit(id, comment: comment, seen: version, for: session) })
    }

    @Sendable private func withdraw(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let version = try EntityTag.version(seenBy: request)
        let comment = try await comment(of: request)
        return .approval(try await server.run { try $0.approvals.withdraw(id, comment: comment, seen: version, for: session) })
    }

    /// The comment in a body, which may be left out as a whole.
    private func comment(of request: Request) async throws -> String {
        let bytes = try await server.body(of: request)
        return bytes.isEmpty ? "" : try BodyObject(bytes, members: ["comment"]).text("comment") ?? ""
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let page = try PageRequest(context, usually: 20, atMost: Self.maximumLimit)
        let after = page.cursor.map { ApprovalID($0) }
        var listing: ApprovalListing?
        if let text = try context.searchParameters().text("state") {
            listing = ApprovalListing(rawValue: text)
            guard listing != nil else {
                throw ServerError.outOfBounds("Parameter `state` must be one of `open`, `decided`, `mine`.")
            }
        }
        let wanted = listing
        let (approvals, hasMore) = try await server.run { try $0.approvals.list(wanted, after: after, limit: page.limit, for: session) }
        return .json { text in
            text.object { text in
                text.array("approvals", of: approvals) { text, view in ApprovalText.write(view, to: &text) }
                if hasMore, let last = approvals.last { text.member("next_cursor", last.request.id.description) }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (ApprovalID(try context.path("id")), try context.session)
        return .approval(try await server.run { try $0.approvals.approval(id, for: session) })
    }

    @Sendable private func decide(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (ApprovalID(try context.path("id")), try context.session)
        let body = try BodyObject(await server.body(of: request), members: ["decision", "comment", "for"])
        guard let decision = try body.choice("decision", ApprovalRequest.Decision.self) else { throw body.error("decision", "is required") }
        let (comment, principal) = (try body.text("comment") ?? "", try body.text("for").map { AssociateCode($0) })
        return .approval(
            try await server.run { try $0.approvals.decide(decision, id, onBehalfOf: principal, comment: comment, for: session) })
    }
}

extension Response {
    /// A request, with the version of its cart.
    static func approval(_ view: ApprovalView) -> Response {
        var response = Response.json { text in text.object { ApprovalText.write(view, to: &$0) } }
        if let cart = view.cart { response.headers[.eTag] = EntityTag.text(cart.version) }
        return response
    }
}
