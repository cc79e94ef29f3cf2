import HTTPTypes
import Hummingbird

/// Versions as HTTP names them: `"7"` in `ETag` and `If-Match`.
enum EntityTag {
    static func text(_ version: Int64) -> String { "\"\(version)\"" }

    /// The version that a request has seen; nil where it names none.
    /// - Throws: ``ServerError`` 400 for text that is no version of ours.
    static func version(seenBy request: Request) throws(ServerError) -> Int64? {
        guard let field = request.headers[.ifMatch] else { return nil }
        let text = field.trimming(while: \.isWhitespace)
        let bare = text.hasPrefix("\"") && text.hasSuffix("\"") && text.utf8.count > 2 ? text.dropFirst().dropLast() : text
        guard let version = Int64(bare), version > 0 else {
            throw ServerError(
                status: 400, "The header `If-Match` must hold the version that `ETag` stated, such as `\"7\"`.", field: "If-Match")
        }
        return version
    }
}
