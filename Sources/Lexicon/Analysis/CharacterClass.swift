/// What a folded character does in a text.
///
/// A struct over a byte and not an enum, so that tables of classes are plain bytes.
struct CharacterClass: Equatable, Sendable {
    let rawValue: UInt8

    /// Ends a word.
    static let separator = CharacterClass(rawValue: 0)
    /// Belongs to a word: a letter, a number other than a decimal digit, or a symbol that the schema keeps.
    static let letter = CharacterClass(rawValue: 1)
    /// Belongs to a word; always `0`...`9` after folding.
    static let digit = CharacterClass(rawValue: 2)
    /// `.` or `,`: stays between two digits, separates elsewhere.
    static let point = CharacterClass(rawValue: 3)
    /// Is dropped between two letters, separates elsewhere.
    static let apostrophe = CharacterClass(rawValue: 4)
    /// A letter of a script written without spaces.
    static let unspaced = CharacterClass(rawValue: 5)
    /// A combining mark that is kept: belongs to what it follows.
    static let mark = CharacterClass(rawValue: 6)
    /// Separates where a digit stands before it, is nothing elsewhere.
    static let gap = CharacterClass(rawValue: 8)
    /// The first byte of a character outside ASCII; only in tables of bytes.
    static let foreign = CharacterClass(rawValue: 7)
}
