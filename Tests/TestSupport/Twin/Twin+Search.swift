package import SearchIndex

extension Twin {
    /// Answers a search by looking at every document.
    /// - Throws: `SearchError` where a field or operand does not fit the schema.
    package func search(_ request: SearchRequest) throws(SearchError) -> TwinAnswer {
        let matching = try TwinMatching(request, self)
        let pins = try pins(request)
        /// The numbers of the matches under a filter, ascending.
        func matches(_ filter: FilterExpression?) throws(SearchError) -> [Int] { try self.matches(request, matching, filter, pins) }
        let numbers = try matches(request.filter)
        var answer = TwinAnswer()
        answer.outOf = documents.count
        answer.wordsDropped = matching.wordsDropped
        answer.found = numbers.count
        answer.foundDocuments = numbers.count

        // Pinned documents have their places without being ranked, but for groups.
        let pinned = request.grouping == nil ? Set(pins.map(\.document)) : []
        let hits = try ordered(numbers.filter { !pinned.contains($0) }, matching, request.sort)
        if matching.wordsDropped > 0, request.grouping != nil || request.offset + request.limit > 0, let first = hits.first {
            let costs = matching.costs[first.match.document]
            answer.droppedWords = costs.indices.filter { costs[$0] == TwinReading.none }
                .map { String(decoding: matching.query.words[$0].term, as: UTF8.self) }
        }
        if let grouping = request.grouping {
            let groups = try groups(hits, grouping)
            answer.found = groups.count
            answer.groups = Array(groups.dropFirst(request.offset).prefix(request.limit))
        } else {
            answer.hits = Array(placed(hits, pins).dropFirst(request.offset).prefix(request.limit))
        }
        answer.facets = try facets(request, matching: matches)
        return answer
    }

    /// How many documents a search without grouping finds; much faster than the whole answer.
    /// - Throws: `SearchError` where a field or operand does not fit the schema.
    package func found(_ request: SearchRequest) throws(SearchError) -> Int {
        try matches(request, try TwinMatching(request, self), request.filter, try pins(request)).count
    }

    /// The numbers of the matches of a request under a filter, ascending.
    private func matches(
        _ request: SearchRequest, _ matching: TwinMatching, _ filter: FilterExpression?, _ pins: [TwinPin]
    ) throws(SearchError) -> [Int] {
        let curated = Set(request.curatedIDs.map(\.id))
        let hidden = Set(request.hiddenIDs)
        let passes = try filter.map { filter throws(SearchError) in try test(filter) } ?? { _ in true }
        var matches = matching.matches
        if !curated.isEmpty {
            matches = Set(matches).union(documents.indices.filter { curated.contains(documents[$0].id) }).sorted()
        }
        var passing = matches.filter { passes(documents[$0]) && !hidden.contains(documents[$0].id) }
        let forced = pins.filter(\.isForced).map(\.document)
        if !forced.isEmpty { passing = Set(passing).union(forced).sorted() }
        return passing
    }

    /// The ids of the documents that pass a filter, ascending.
    package func ids(matching filter: FilterExpression) throws(SearchError) -> [String] {
        let test = try test(filter)
        return documents.filter(test).map(\.id)
    }

    private func ordered(_ numbers: [Int], _ matching: TwinMatching, _ keys: [SortKey]) throws(SearchError) -> [TwinHit] {
        let scoring = TwinScoring(matching, self)
        let order = try TwinOrder(keys, self)
        let rankField = schema.defaultSortingField.flatMap { field($0) } ?? -1
        var matches = map(numbers.count) { index in
            let number = numbers[index]
            let costs = matching.costs[number]
            let known = costs.filter { $0 != TwinReading.none }
            var match = TwinMatch(document: number)
            match.wordsMatched = known.count
            match.isScoreFirst = matching.wordsDropped > 0
            match.typoCost = known.reduce(0) { $0 + Int($1) }
            match.score = scoring.words(number) + (bonuses[documents[number].id] ?? 0)
            match.staticRank = documents[number].numbers(of: rankField).first
            return match
        }
        if matching.query.words.count > 1 {
            let relevance = try TwinOrder([], self)
            for index in matches.indices.sorted(by: { relevance.precedes(matches[$0], matches[$1]) }).prefix(100) {
                matches[index].score += scoring.proximity(matches[index].document)
            }
        }
        for index in matches.indices { order.fill(&matches[index], documents[matches[index].document]) }
        return matches.sorted(by: order.precedes).map { TwinHit(id: documents[$0.document].id, match: $0) }
    }

    /// The live, visible documents that are pinned, by position.
    private func pins(_ request: SearchRequest) throws(SearchError) -> [TwinPin] {
        var passes: TwinTest = { _ in true }
        if let filter = request.filter { passes = try test(filter) }
        let all = request.pinnedIDs.map { ($0, true) } + request.curatedIDs.map { ($0, false) }
        let ordered = all.enumerated().sorted { ($0.element.0.position, $0.offset) < ($1.element.0.position, $1.offset) }
        var pins: [TwinPin] = []
        for (pin, _) in ordered.map(\.element) {
            guard !request.hiddenIDs.contains(pin.id), let number = documents.firstIndex(where: { $0.id == pin.id }),
                !pins.contains(where: { $0.document == number })
            else { continue }
            let isForced = request.pinnedIDs.contains { $0.id == pin.id }
            if isForced || passes(documents[number]) { pins.append(TwinPin(document: number, position: pin.position, isForced: isForced)) }
        }
        return pins
    }

    /// All hits with the pinned ones at their positions.
    private func placed(_ hits: [TwinHit], _ pins: [TwinPin]) -> [TwinHit] {
        var placed = hits
        var last = 0
        for pin in pins {
            // Behind one that was pinned to the same position.
            let position = max(pin.position, last + 1)
            let hit = TwinHit(id: documents[pin.document].id, match: TwinMatch(document: pin.document), curated: true)
            placed.insert(hit, at: min(position - 1, placed.count))
            last = position
        }
        return placed
    }
}

/// A document at a position.
struct TwinPin: Sendable {
    var document: Int
    var position: Int
    /// Whether it is there whatever the filter says.
    var isForced: Bool
}
