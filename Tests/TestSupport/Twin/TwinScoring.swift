import Foundation
import SearchIndex

/// Text scores: BM25F over fields with a fixed pivot, and proximity.
struct TwinScoring: Sendable {
    private let matching: TwinMatching
    private let twin: Twin
    private let isReading: [Bool]
    private let inverseFrequencies: [Double]

    init(_ matching: TwinMatching, _ twin: Twin) {
        self.matching = matching
        self.twin = twin
        isReading = matching.isReading(twin)
        let count = Double(twin.documents.count)
        inverseFrequencies = matching.frequencies.map { log(1 + (count - Double($0) + 0.5) / (Double($0) + 0.5)) }
    }

    /// The text score of a document.
    func score(_ number: Int) -> Int {
        let occurrences = TwinOccurrences(twin.documents[number], isWanted: isReading, isSearched: matching.isSearched)
        let costs = matching.costs[number]
        return words(occurrences, costs) + proximity(occurrences, costs)
    }

    private func words(_ occurrences: TwinOccurrences, _ costs: [UInt8]) -> Int {
        var counts: [Int32: [Int32: Int]] = [:]
        for item in occurrences.items { counts[item.term, default: [:]][item.field, default: 0] += 1 }
        let greatest = Double(matching.fields.map(\.weight).max() ?? 1)
        var sum = 0
        for (word, reading) in matching.readings.enumerated() where costs[word] != TwinReading.none {
            var best = 0.0
            for (term, frequencies) in counts where reading.costs[Int(term)] == costs[word] {
                var weighted = 0.0
                for field in matching.fields {
                    guard let frequency = frequencies[field.number], let words = occurrences.lengths[field.number] else { continue }
                    let length = FieldLength.steps.first { $0 >= words } ?? FieldLength.steps[FieldLength.steps.count - 1]
                    weighted += Double(field.weight) / greatest * Double(min(frequency, 7)) / (0.65 + 0.35 * Double(length) / 10)
                }
                best = max(best, reading.quality(of: term) * (weighted * 2.2 / (weighted + 1.2)))
            }
            sum += Int((1024 * inverseFrequencies[word] * best).rounded())
        }
        return sum
    }

    private func proximity(_ occurrences: TwinOccurrences, _ costs: [UInt8]) -> Int {
        var sum = 0
        for word in matching.readings.indices.dropLast() where costs[word] != TwinReading.none && costs[word + 1] != TwinReading.none {
            let first = occurrences.items.filter { matching.readings[word].costs[Int($0.term)] != TwinReading.none }
            let second = occurrences.items.filter { matching.readings[word + 1].costs[Int($0.term)] != TwinReading.none }
            var least = Int.max
            for p in first {
                for q in second where p.value == q.value && p.position != q.position {
                    least = min(least, q.position > p.position ? q.position - p.position : p.position - q.position + 1)
                }
            }
            if least <= 8 { sum += 512 / least }
        }
        return sum
    }
}
