package import ByteStorage

/// Takes out of a document, or puts into it, what its asker is to see.
///
/// It runs for documents that are shown, not for those that are found, and before words are marked in them.
package struct DocumentDressing: Sendable {
    /// The members without any of which a document stays as it is.
    let members: [String]
    /// Tells whether it changed anything.
    let dress: @Sendable (_ document: inout JSONObject) -> Bool
}

extension IndexSnapshot {
    /// The same documents, each dressed before it is shown.
    ///
    /// - Parameters:
    ///   - members: a document without any of these is not looked at.
    ///   - dress: tells whether it changed the document.
    package func dressed(members: [String], by dress: @escaping @Sendable (_ document: inout JSONObject) -> Bool) -> IndexSnapshot {
        IndexSnapshot(
            tables: tables, views: views, analyzer: analyzer, dressing: DocumentDressing(members: members, dress: dress), own: own)
    }
}
