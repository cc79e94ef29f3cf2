import TestSupport

/// Part numbers as somebody might have written them down: one in fifty of no product, one in ten with a slip, many without their separators.
struct NoisyOrder {
    struct Line {
        var text: String
        /// The number that was meant; nil for one of no product.
        var meant: String?
        var isMistyped: Bool
    }

    let lines: [Line]

    init(of numbers: [String], count: Int, seed: UInt64) {
        var random = SeededRandom(seed)
        lines = (0..<count).map { position in
            let number = numbers[Int.random(in: 0..<numbers.count, using: &random)]
            if position % 50 == 49 {
                let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789")
                return Line(
                    text: "ZZ" + String((0..<10).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }), meant: nil,
                    isMistyped: false)
            }
            var text = number
            if Bool.random(using: &random) { text = String(text.filter { $0.isLetter || $0.isNumber }) }
            if Bool.random(using: &random) { text = text.lowercased() }
            let isMistyped = position % 10 == 3
            return Line(text: isMistyped ? Self.slip(text, &random) : text, meant: number, isMistyped: isMistyped)
        }
    }

    /// One letter or digit is left out, doubled, replaced, or changes places with the next.
    private static func slip(_ text: String, _ random: inout SeededRandom) -> String {
        var letters = Array(text)
        let places = letters.indices.filter { letters[$0].isLetter || letters[$0].isNumber }
        guard places.count > 3 else { return text }
        while String(letters) == text {
            letters = Array(text)
            let place = places[Int.random(in: 0..<places.count - 1, using: &random)]
            switch Int.random(in: 0..<4, using: &random) {
            case 0: letters.remove(at: place)
            case 1: letters.insert(letters[place], at: place)
            case 2:
                let others = Array(letters[place].isNumber ? "0123456789" : "abcdefghijklmnopqrstuvwxyz")
                letters[place] = others[Int.random(in: 0..<others.count, using: &random)]
            default: letters.swapAt(place, place + 1)
            }
        }
        return String(letters)
    }
}
