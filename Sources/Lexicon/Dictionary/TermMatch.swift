/// Neighbouring terms that lie at the same edit distance from a word.
package struct TermMatch: Sendable, Equatable {
    /// Term ordinals.
    package var ordinals: Range<Int>
    /// Edits, 0...2.
    package var distance: Int

    package init(ordinals: Range<Int>, distance: Int) {
        self.ordinals = ordinals
        self.distance = distance
    }
}
