extension IndexSnapshot {
    /// The same documents as a view shows them.
    ///
    /// - Throws: what the view throws.
    /// - Complexity: O(segments · documents / 64), besides what the view does
    public func viewed(by view: any SearchView) throws -> IndexSnapshot {
        let names = view.shadowedFields
        var shadowed = schema
        for name in view.concealedFields {
            shadowed.fields.removeAll { $0.root == name || $0.root.hasPrefix(name + ".") }
        }
        for name in view.unsearchedFields {
            for index in shadowed.fields.indices where shadowed.fields[index].name == name { shadowed.fields[index].isShadow = true }
        }
        for name in names + view.shadowedTextFields {
            var field = Field(name: name, type: names.contains(name) ? .float : .string)
            field.isShadow = true
            field.facet = true
            field.optional = true
            shadowed.fields.removeAll { $0.name == name }
            shadowed.fields.append(field)
        }
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
                segment: segment.segment, live: live,
                shadows: SegmentShadows(numbers: numbers, texts: texts, bonuses: try view.bonuses(in: reference)))
            if seen.liveCount > 0 { views.append(seen) }
        }
        return IndexSnapshot(schema: shadowed, views: views, analyzer: analyzer, dressing: dressing, own: view.ownIdentifiers)
    }
}
