/// Whose part numbers the store has, by number, with a version that grows with each change of them.
package struct PartNumberOwner: Sendable, Hashable {
    package var number: Int64
    package var version: Int64
}
