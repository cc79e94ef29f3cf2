import ByteStorage
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// `/`, `/shop`, `/team` and `/shared/{token}`: the search page, the shop, which also shows shared carts to outsiders, and the page of
/// administrators.
struct PageRoutes: Sendable {
    func add(to table: inout EndpointTable) {
        func add(_ path: String, _ name: String, _ summary: String, _ html: [UInt8]) {
            let page = ServedPage(html)
            table.add(
                Endpoint(
                    method: .get, path: path, name: name, section: .page, summary: summary,
                    answer: .init(summary: "HTML.", mediaTypes: ["text/html"], schema: ["type": "string"])),
                { request, _ in page.answer(to: request) })
        }
        add("/", "getPage", "The search page.", WebPage.html)
        add("/shop", "getShop", "The shop: carts, approvals, quotes and orders.", ShopPage.html)
        add("/team", "getTeam", "People, roles, approval rules and budgets of a company.", TeamPage.html)
        add("/shared/{token}", "getSharedPage", "The page that shows a shared cart to whoever has its link.", ShopPage.html)
    }

    /// Whether an `If-None-Match` header names the tag.
    static func lists(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").contains { candidate in
            let candidate = candidate.trimming(while: \.isWhitespace)
            return candidate == "*" || candidate == tag || candidate == "W/" + tag
        }
    }
}

/// A page with the tag that changes whenever it does.
private struct ServedPage: Sendable {
    let html: [UInt8]
    let tag: String

    init(_ html: [UInt8]) {
        self.html = html
        tag = "\"" + SHA256.hash(data: Data(html)).prefix(16).map { String(format: "%02x", $0) }.joined() + "\""
    }

    func answer(to request: Request) -> Response {
        var headers: HTTPFields = [
            .eTag: tag, .cacheControl: "no-cache", .xContentTypeOptions: "nosniff",
            // The page names in its head what may run in it; that it is not framed can only be said here.
            .contentSecurityPolicy: "frame-ancestors 'none'",
        ]
        headers[HTTPField.Name("referrer-policy")!] = "same-origin"
        if let known = request.headers[.ifNoneMatch], PageRoutes.lists(known, tag) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = "text/html; charset=utf-8"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: html)))
    }
}
