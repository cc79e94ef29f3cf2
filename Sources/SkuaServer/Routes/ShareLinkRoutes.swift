import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/carts/{id}/links` and `/v1/shared/{token}`: carts that are shown outside of the shop.
struct ShareLinkRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/carts/{id}/links", name: "createShareLink", section: .carts,
                summary: "Makes a link that shows the cart as it is now to whoever has it, for a time.", action: .useCarts,
                isForPeople: true, body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("NewShareLink")),
                answer: .init(
                    status: 201, summary: "The link with its token, which is not shown again.", schema: Endpoint.schema("NewlyMadeLink")),
                failures: [404, 409]),
            create)
        table.add(
            Endpoint(
                method: .get, path: "/v1/carts/{id}/links", name: "listShareLinks", section: .carts,
                summary: "The links to a cart, newest first.", action: .useCarts, isForPeople: true,
                answer: .init(summary: "The links, without their tokens.", schema: Endpoint.schema("ShareLinkList")), failures: [404]),
            list)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/carts/{id}/links/{name}", name: "revokeShareLink", section: .carts,
                summary: "Takes a link back, for good.", action: .useCarts, isForPeople: true,
                answer: .init(summary: "The link.", schema: Endpoint.schema("ShareLink")), failures: [404]),
            revoke)
        table.add(
            Endpoint(
                method: .get, path: "/v1/shared/{token}", name: "getSharedCart", section: .carts,
                summary: "What a link shows: a cart as it was when the link was made.", action: nil,
                answer: .init(summary: "The cart.", schema: Endpoint.schema("SharedCart")), failures: [404]),
            open)
    }

    @Sendable private func create(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let bytes = try await server.body(of: request)
        let body = try BodyObject(bytes.isEmpty ? Array("{}".utf8) : bytes, members: ["prices", "expires_at"])
        var new = NewShareLink(prices: try body.choice("prices", SharedPrices.self) ?? .public)
        if let text = try body.text("expires_at") {
            guard let moment = DateText(iso: text) else {
                throw ServerError(
                    status: 400, "Member `expires_at` must be a time such as 2026-04-01T12:00:00Z.", field: "expires_at")
            }
            new.expiresAt = Int64(moment.unixSeconds)
        }
        let wanted = new
        let (link, token) = try await server.run { try $0.sharing.share(id, wanted, for: session) }
        return .json(status: .created) { text in
            text.object { text in
                ShareText.write(link, at: link.createdAt, to: &text)
                text.member("token", token)
                text.member("path", "/v1/shared/" + token)
            }
        }
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let links = try await server.run { try $0.sharing.links(of: id, for: session) }
        let now = server.engine.now
        return .json { text in
            text.object { text in text.array("links", of: links) { text, link in ShareText.write(link, at: now, to: &text) } }
        }
    }

    @Sendable private func revoke(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, link, session) = (try context.cart, try context.path("name"), try context.session)
        let revoked = try await server.run { try $0.sharing.revoke(link, of: id, for: session) }
        let now = server.engine.now
        return .json { text in text.object { ShareText.write(revoked, at: now, to: &$0) } }
    }

    @Sendable private func open(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let token = try context.path("token")
        let (cart, end) = try await server.run { try $0.sharing.open(token) }
        var response = Response.json { text in text.object { ShareText.write(cart, expiresAt: end, to: &$0) } }
        // The address is the key: neither a cache nor the next page is to learn it.
        response.headers[.cacheControl] = "no-store"
        response.headers[HTTPField.Name("referrer-policy")!] = "no-referrer"
        response.headers[HTTPField.Name("x-robots-tag")!] = "noindex"
        return response
    }
}
