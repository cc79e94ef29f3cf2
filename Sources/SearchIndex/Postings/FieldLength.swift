/// Lengths of text fields in steps, as they enter the text score.
///
/// A field of n words counts as the smallest step that is not below n. Steps keep postings small; they and the fixed
/// pivot make a document's score independent of the other documents' lengths.
package enum FieldLength {
    /// Words; the last step stands for everything longer.
    package static let steps = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 48, 64, 96, 128, 192, 256, 512, 1024]

    /// The step number of a length in words.
    package static func step(of words: Int) -> Int {
        steps.firstIndex { $0 >= words } ?? steps.count - 1
    }
}
