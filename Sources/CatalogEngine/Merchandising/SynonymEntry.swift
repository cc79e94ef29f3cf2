package import SearchIndex

/// A synonym of a collection under the name that the merchandiser gave it.
package struct SynonymEntry: Sendable, Equatable {
    package var id: String
    package var synonym: Synonym

    package init(id: String, _ synonym: Synonym) {
        self.id = id
        self.synonym = synonym
    }
}
