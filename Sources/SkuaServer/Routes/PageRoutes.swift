import ByteStorage
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// `/`: the search page.
struct PageRoutes: Sendable {
    /// Changes whenever the page does.
    private let tag = "\"" + SHA256.hash(data: Data(WebPage.html)).prefix(16).map { String(format: "%02x", $0) }.joined() + "\""

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/", name: "getPage", section: .page, summary: "The search page.",
                answer: .init(summary: "HTML.", mediaType: "text/html", schema: ["type": "string"])),
            page)
    }

    @Sendable private func page(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        var headers: HTTPFields = [
            .eTag: tag, .cacheControl: "no-cache", .xContentTypeOptions: "nosniff",
            // The page names in its head what may run in it; that it is not framed can only be said here.
            .contentSecurityPolicy: "frame-ancestors 'none'",
        ]
        headers[HTTPField.Name("referrer-policy")!] = "same-origin"
        if let known = request.headers[.ifNoneMatch], Self.lists(known, tag) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = "text/html; charset=utf-8"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: WebPage.html)))
    }

    /// Whether an `If-None-Match` header names the tag.
    static func lists(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").contains { candidate in
            let candidate = candidate.trimming(while: \.isWhitespace)
            return candidate == "*" || candidate == tag || candidate == "W/" + tag
        }
    }
}
