extension IndexSnapshot {
    /// The segments that hold the documents, for questions about single ones.
    public var segments: [SegmentReference] { views.map { SegmentReference(view: $0, schema: schema) } }
}
