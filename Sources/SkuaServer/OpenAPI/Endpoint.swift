import ByteStorage
import HTTPTypes
import Hummingbird

/// One operation of the server, as it is routed, guarded and documented: the three come from this one value.
struct Endpoint: Sendable {
    var method: HTTPRequest.Method
    /// Path with parameters in braces: `/collections/{collection}`.
    var path: String
    /// Whether the last parameter of the path may hold slashes that the client has not encoded.
    var endsInAnyPath = false
    /// Unique name of the operation.
    var name: String
    /// Section of the documentation.
    var section: Section
    /// One line that says what it does.
    var summary: String
    /// What a key must allow; nil where no key is asked for.
    var action: Action?
    /// Further actions of which any lets a request in; the handler then asks for the one that fits.
    var otherActions: [Action] = []
    /// Whether the handler finds out itself what its request may do, because keys may stand in the body.
    var checksKeysItself = false
    /// Whether only somebody who has signed in may do it, and no key.
    var isForPeople = false
    /// Whether somebody who has signed in may do it as well as a key.
    var isForPeopleToo = false
    /// Whether the version that was seen is named in the header `If-Match`, and the present one in `ETag`.
    var isVersioned = false
    /// Whether the header `Idempotency-Key` names the request, so that it may be repeated.
    var isRepeatable = false
    /// Whether a request that is not to be repeated may leave that header out.
    var keyIsOptional = false
    /// Parameters of the query string; those of the path come from the path.
    var parameters: [Parameter] = []
    var body: Body?
    /// The answer when all goes well.
    var answer: Answer
    /// Further statuses besides those that every operation may have.
    var failures: [Int] = []

    /// Sections of the documentation.
    enum Section: String, CaseIterable {
        case collections = "Collections"
        case documents = "Documents"
        case search = "Search"
        case merchandising = "Merchandising"
        case commerce = "Commerce"
        case keys = "Keys"
        case accounts = "Accounts"
        case carts = "Carts"
        case approvals = "Approvals"
        case quotes = "Quotes"
        case orders = "Orders"
        case operations = "Operations"
        case page = "Page"
    }

    /// A parameter of the query string.
    struct Parameter: Sendable {
        var name: String
        var type: String
        var summary: String
        var isRequired = false
        var choices: [String] = []
        var defaultValue: JSON?
        var minimum: Int?
        var maximum: Int?
    }

    /// What a request carries.
    struct Body: Sendable {
        var mediaTypes: [String]
        var schema: JSON
    }

    /// What comes back.
    struct Answer: Sendable {
        var status = 200
        /// Another status with the same answer, such as 201 where it is new.
        var otherStatus: Int?
        var summary: String
        var mediaTypes = ["application/json"]
        var schema: JSON
    }
}

extension Endpoint {
    /// Names in braces, in order.
    var pathParameters: [String] {
        path.split(separator: "/").compactMap { part in
            guard let start = part.firstIndex(of: "{"), let end = part.firstIndex(of: "}") else { return nil }
            return String(part[part.index(after: start)..<end])
        }
    }

    /// A reference to a named schema of the document.
    static func schema(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/" + name)] }
}
