package import ByteStorage

/// Takes out of a document, or puts into it, what its asker is to see; tells whether it changed anything.
///
/// It runs for documents that are shown, not for those that are found, and before words are marked in them.
package typealias DocumentDressing = @Sendable (_ document: inout JSONObject) -> Bool

extension IndexSnapshot {
    /// The same documents, each dressed before it is shown.
    package func dressed(by dressing: @escaping DocumentDressing) -> IndexSnapshot {
        IndexSnapshot(schema: schema, views: views, analyzer: analyzer, dressing: dressing, own: own)
    }
}
