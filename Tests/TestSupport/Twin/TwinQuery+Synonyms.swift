import Lexicon
import SearchIndex

/// What a synonym adds to the readings of some words.
struct TwinSynonym: Sendable {
    var words: ClosedRange<Int>
    /// For each place the words that may stand there.
    var places: [[[UInt8]]]
    var quality = 0.875
}

extension TwinQuery {
    /// Adds what synonyms say of neighbouring words, and of the measurements that have been read.
    mutating func readSynonyms(_ all: [Synonym], _ runs: [Range<Int>], _ twin: Twin) {
        let measured = jointReadings
        for synonym in all {
            let sides = synonym.sides.map { TwinSide($0, twin) }.filter { !$0.words.isEmpty }
            let root = synonym.root.map { TwinSide($0, twin) }
            for asked in root.map({ [$0] }) ?? sides where !asked.words.isEmpty {
                for answer in sides where answer != asked {
                    for run in runs {
                        for first in run where first + asked.words.count <= run.upperBound {
                            let last = first + asked.words.count - 1
                            if (first...last).allSatisfy({ isSame(words[$0].term, asked.words[$0 - first]) }) {
                                add(answer, to: first...last, twin)
                            }
                        }
                    }
                    for reading in measured {
                        if case .these(let terms) = reading.terms, asked.meanings.contains(where: terms.contains) {
                            add(answer, to: reading.words, twin)
                        }
                    }
                }
            }
        }
        hasSynonyms = !synonyms.isEmpty
    }

    func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left == right || stemmers.contains { $0.stem(left) == $0.stem(right) }
    }

    private mutating func add(_ side: TwinSide, to words: ClosedRange<Int>, _ twin: Twin) {
        let places = side.words.map { word in [word] + twin.terms.all.filter { isSame($0, word) } }
        synonyms.append(TwinSynonym(words: words, places: places))
        if !side.meanings.isEmpty { jointReadings.append(TwinJointReading(words: words, terms: .these(side.meanings), quality: 0.875)) }
    }
}

/// A side of a synonym.
private struct TwinSide: Equatable {
    var words: [[UInt8]]
    /// What it means as a whole, where that is a measurement.
    var meanings: [[UInt8]] = []

    init(_ text: String, _ twin: Twin) {
        let (tokens, measurements) = twin.reading(of: text)
        words = tokens.map(\.term)
        for measurement in measurements {
            let covered = tokens.filter {
                $0.source.lowerBound >= measurement.source.lowerBound && $0.source.upperBound <= measurement.source.upperBound
            }
            if covered.count == tokens.count { meanings = measurement.readings }
        }
    }
}
