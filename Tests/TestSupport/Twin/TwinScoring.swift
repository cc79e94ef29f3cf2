import Foundation
import SearchIndex

/// Text scores: BM25F over fields with a fixed pivot, and proximity.
struct TwinScoring: Sendable {
    let matching: TwinMatching
    let twin: Twin
    private let inverseFrequencies: [Double]

    init(_ matching: TwinMatching, _ twin: Twin) {
        self.matching = matching
        self.twin = twin
        let count = Double(twin.documents.count)
        inverseFrequencies = matching.frequencies.map { log(1 + (count - Double($0) + 0.5) / (Double($0) + 0.5)) }
    }

    /// The text score of a match.
    func score(_ number: Int, costs: [UInt8]) -> Int {
        let document = twin.documents[number]
        return words(document, costs) + proximity(document, costs)
    }

    private func words(_ document: TwinDocument, _ costs: [UInt8]) -> Int {
        var lengths: [Int32: Int] = [:]
        var counts: [Int32: [Int32: Int]] = [:]
        for run in TwinRuns(document) {
            lengths[run.field, default: 0] += run.words.count
            for term in run.words where matching.readings.contains(where: { $0.costs[Int(term)] != TwinReading.none }) {
                counts[term, default: [:]][run.field, default: 0] += 1
            }
        }
        let greatest = Double(matching.fields.map(\.weight).max() ?? 1)
        var sum = 0
        for (word, reading) in matching.readings.enumerated() where costs[word] != TwinReading.none {
            var best = 0.0
            for (term, frequencies) in counts where reading.costs[Int(term)] == costs[word] {
                var weighted = 0.0
                for field in matching.fields {
                    guard let frequency = frequencies[field.number], let words = lengths[field.number] else { continue }
                    let length = FieldLength.steps.first { $0 >= words } ?? FieldLength.steps[FieldLength.steps.count - 1]
                    weighted += Double(field.weight) / greatest * Double(min(frequency, 7)) / (0.65 + 0.35 * Double(length) / 10)
                }
                best = max(best, reading.quality(of: term) * (weighted * 2.2 / (weighted + 1.2)))
            }
            sum += Int((1024 * inverseFrequencies[word] * best).rounded())
        }
        return sum
    }

    private func proximity(_ document: TwinDocument, _ costs: [UInt8]) -> Int {
        var sum = 0
        for first in matching.readings.indices.dropLast() where costs[first] != TwinReading.none && costs[first + 1] != TwinReading.none {
            var least = Int.max
            for run in TwinRuns(document) where matching.fields.contains(where: { $0.number == run.field }) {
                let words = Array(run.words)
                for (p, left) in words.enumerated() where matching.readings[first].costs[Int(left)] != TwinReading.none {
                    for (q, right) in words.enumerated() where p != q && matching.readings[first + 1].costs[Int(right)] != TwinReading.none {
                        least = min(least, q > p ? q - p : p - q + 1)
                    }
                }
            }
            if least <= 8 { sum += 512 / least }
        }
        return sum
    }
}
