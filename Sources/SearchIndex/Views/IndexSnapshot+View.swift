extension IndexSnapshot {
    /// The same documents as a view shows them.
    ///
    /// - Throws: what the view throws.
    /// - Complexity: O(segments · documents / 64), besides what the view does
    public func viewed(by view: any SearchView) throws -> IndexSnapshot {
        let names = view.shadowedFields
        let shown = tables.variant(
            SchemaTables.Variant(
                shadowed: names, shadowedTexts: view.shadowedTextFields, unsearched: view.unsearchedFields, concealed: view.concealedFields)
        )
        var views: [SegmentView] = []
        for segment in self.views {
            let reference = SegmentReference(view: segment, schema: schema)
            var live = segment.live
            if let words = try view.visibleDocuments(in: reference) {
                var visible = Bitset(words: words, capacity: segment.segment.documentCount)
                if let live { visible.formIntersection(live) }
                live = visible
            }
            var numbers: [String: ShadowNumbers?] = [:]
            for name in names { numbers[name] = .some(try view.numbers(named: name, in: reference)) }
            var texts: [String: ShadowTexts?] = [:]
            for name in view.shadowedTextFields { texts[name] = .some(try view.textColumn(named: name, in: reference)) }
            let seen = SegmentView(
                segment: segment.segment, live: live, updates: segment.updates,
                shadows: SegmentShadows(numbers: numbers, texts: texts, bonuses: try view.bonuses(in: reference)))
            if seen.liveCount > 0 { views.append(seen) }
        }
        return IndexSnapshot(tables: shown, views: views, analyzer: analyzer, dressing: dressing, own: view.ownIdentifiers)
    }
}
