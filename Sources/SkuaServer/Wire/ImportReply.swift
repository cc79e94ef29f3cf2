import CatalogEngine

/// Lines of the answer to an import.
enum ImportReply {
    /// `{"success":true}` or `{"success":false,…}`, with the document and its id where they are asked for.
    static func line(for result: DocumentWriteResult, text: [UInt8], _ options: WriteOptions) -> [UInt8] {
        if let error = result.error {
            return failure(
                ServerError(mapping: error), line: options.returnsDocument ? text : nil, id: options.returnsID ? result.id : nil)
        }
        var line = JSONText()
        line.object { line in
            if options.returnsDocument { line.member("document", text: result.document) }
            if options.returnsID, let id = result.id { line.member("id", id) }
            line.member("success", true)
        }
        return line.bytes
    }

    /// A failure; the line that failed is repeated as text, since it may not be JSON.
    static func failure(_ error: ServerError, line: [UInt8]?, id: String?) -> [UInt8] {
        var text = JSONText()
        text.object { text in
            text.member("code", error.status)
            if let line { text.member("document", String(decoding: line, as: UTF8.self)) }
            text.member("error", error.message)
            if let id { text.member("id", id) }
            text.member("success", false)
        }
        return text.bytes
    }
}
