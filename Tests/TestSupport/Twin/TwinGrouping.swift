import SearchIndex

extension Twin {
    /// Gathers matches, in order, under the values of the group fields; groups stand where their best match stands.
    func groups(_ matches: [TwinHit], _ grouping: Grouping) throws(SearchError) -> [TwinGroup] {
        for name in grouping.fields {
            guard let place = filteredField(name), place.facet else { throw SearchError(.field, "`\(name)` cannot be grouped by") }
        }
        var places: [[[[UInt8]]]: Int] = [:]
        var groups: [TwinGroup] = []
        for hit in matches {
            let document = documents[hit.match.document]
            let key = grouping.fields.map { name -> [String] in
                let number = field(name) ?? -1
                let texts = Set(document.texts(of: number)).map { TwinSortValue.text(folded: foldedValues[Int($0)], bytes: values[$0]) }
                let numbers = Set(document.numbers(of: number)).map { TwinSortValue.number($0) }
                return (texts.isEmpty ? numbers : texts).sorted().map(\.text)
            }
            let isAlone = !grouping.groupMissing && key.allSatisfy(\.isEmpty)
            let bytes = key.map { $0.map { Array($0.utf8) } }
            if !isAlone, let place = places[bytes] {
                groups[place].found += 1
                if groups[place].hits.count < grouping.limit { groups[place].hits.append(hit) }
            } else {
                if !isAlone { places[bytes] = groups.count }
                groups.append(TwinGroup(key: key, found: 1, hits: [hit]))
            }
        }
        return groups
    }
}
