package import ByteStorage

/// What some queries were answered with at one time: how many hits, and which are the first.
package struct QueryRun: Sendable, Equatable {
    package struct Answer: Sendable, Equatable {
        package var query: String
        package var found: Int
        /// The first hits.
        package var ids: [String]

        package init(query: String, found: Int, ids: [String]) {
            self.query = query
            self.found = found
            self.ids = ids
        }
    }

    package var answers: [Answer]

    package init(answers: [Answer]) {
        self.answers = answers
    }

    package var json: JSON {
        [
            "answers": .array(
                answers.map { ["q": .string($0.query), "found": .int(Int64($0.found)), "ids": .array($0.ids.map(JSON.string))] })
        ]
    }

    /// - Throws: `CommandError` for anything that ``json`` does not write.
    package init(json: JSON) throws(CommandError) {
        guard let elements = json["answers"]?.arrayValue else { throw CommandError("not a run that --save has written") }
        answers = []
        for element in elements {
            guard let query = element["q"]?.stringValue, let found = element["found"]?.intValue, let ids = element["ids"]?.arrayValue else {
                throw CommandError("not a run that --save has written")
            }
            answers.append(Answer(query: query, found: Int(found), ids: ids.compactMap(\.stringValue)))
        }
    }
}
