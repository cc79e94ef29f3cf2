/// How unlikely it is that someone who meant one word typed another: the least sum of slips between the two.
///
/// A letter left out is the likeliest slip, since there is one way to leave it out and many to type another; then two letters swapped, letters
/// doubled or not, a neighbouring key, one vowel for another; any other letter costs a whole edit, and an edit of the first letter something on
/// top of what it is. The alignment is that of
/// ``LevenshteinAutomaton``, weighed (Damerau 1964; Kernighan, Church and Gale 1990 for why kinds differ).
package struct SlipCost: Sendable {
    package static let whole = 1.0
    package static let leftOut = 0.5
    package static let swapped = 0.6
    package static let doubled = 0.5
    package static let neighbouringKey = 0.8
    package static let vowel = 0.8
    package static let first = 0.3
    /// What a slip costs at least.
    package static let least = 0.5

    /// Where letters stand on a keyboard, in quarters of a key; Latin letters only.
    private static let keys: [UInt32: (row: Int, column: Int)] = {
        var keys: [UInt32: (row: Int, column: Int)] = [:]
        for (row, letters) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
            for (index, letter) in letters.unicodeScalars.enumerated() { keys[letter.value] = (row, index * 4 + [0, 1, 3][row]) }
        }
        return keys
    }()

    private static let vowels = Set("aeiouy".unicodeScalars.map(\.value))

    private let typed: [UInt32]

    /// - Parameter typed: a folded word, UTF-8.
    package init(typed: [UInt8]) {
        self.typed = UTF8Bytes.scalars(of: typed)
    }

    /// The cost of having meant `word`.
    /// - Complexity: O(letters of the one · letters of the other)
    package func callAsFunction(_ word: [UInt8]) -> Double {
        let meant = UTF8Bytes.scalars(of: word)
        let width = meant.count + 1
        var table = [Double](repeating: 0, count: (typed.count + 1) * width)
        for i in 1..<typed.count + 1 { table[i * width] = Double(i) * Self.whole }
        for j in 1..<width { table[j] = Double(j) * Self.leftOut }
        for i in 1..<typed.count + 1 {
            for j in 1..<width {
                let start = i == 1 || j == 1 ? Self.first : 0
                let isExtraDouble = i > 1 && typed[i - 2] == typed[i - 1]
                let isMissingDouble = j > 1 && meant[j - 2] == meant[j - 1]
                var least = table[(i - 1) * width + j - 1] + replaced(typed[i - 1], meant[j - 1], start)
                least = min(least, table[(i - 1) * width + j] + (isExtraDouble ? Self.doubled : Self.whole))
                least = min(least, table[i * width + j - 1] + (isMissingDouble ? Self.doubled : Self.leftOut))
                if i > 1, j > 1, typed[i - 1] == meant[j - 2], typed[i - 2] == meant[j - 1], typed[i - 1] != typed[i - 2] {
                    least = min(least, table[(i - 2) * width + j - 2] + Self.swapped)
                }
                table[i * width + j] = least
            }
        }
        return table[table.count - 1]
    }

    private func replaced(_ typed: UInt32, _ meant: UInt32, _ start: Double) -> Double {
        if typed == meant { return 0 }
        if let left = Self.keys[typed], let right = Self.keys[meant], abs(left.row - right.row) <= 1, abs(left.column - right.column) <= 4 {
            return Self.neighbouringKey + start
        }
        return (Self.vowels.contains(typed) && Self.vowels.contains(meant) ? Self.vowel : Self.whole) + start
    }
}
