/// One scalar of folded text and what it does in it.
struct FoldedScalar: Equatable, Sendable {
    var scalar: UInt32
    var kind: CharacterClass
}
