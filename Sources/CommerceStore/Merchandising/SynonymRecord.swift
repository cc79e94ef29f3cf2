/// A synonym of a collection as the store keeps it.
package struct SynonymRecord: Sendable, Equatable {
    /// What the merchandiser calls it; unique in the collection.
    package var id: String
    /// The side that the others answer; nil where all stand for each other.
    package var root: String?
    package var sides: [String]

    package init(id: String, root: String?, sides: [String]) {
        self.id = id
        self.root = root
        self.sides = sides
    }
}
