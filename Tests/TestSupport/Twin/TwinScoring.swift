import Foundation
import SearchIndex

/// Text scores: BM25F over fields with a fixed pivot, and proximity.
struct TwinScoring: Sendable {
    private let matching: TwinMatching
    private let twin: Twin
    private let isReading: [Bool]
    private let inverseFrequencies: [Double]
    /// Fields whose values are categories, where the query is one word.
    private let kinds: Set<Int32>

    init(_ matching: TwinMatching, _ twin: Twin) {
        self.matching = matching
        self.twin = twin
        isReading = matching.isReading(twin)
        let categories = twin.schema.fields.filter { $0.hierarchySeparator != nil }.compactMap { twin.field($0.name) }
        kinds = matching.query.words.count == 1 ? Set(categories) : []
        let count = Double(twin.documents.count)
        inverseFrequencies = matching.frequencies.map { frequency in
            let holding = frequency > 0 ? Double(frequency) : count.squareRoot()
            return log(1 + (count - holding + 0.5) / (holding + 0.5))
        }
    }

    /// What the words of a document are worth.
    func words(_ number: Int) -> Int { words(occurrences(number), matching.costs[number]) }

    /// What the nearness of its words adds.
    func proximity(_ number: Int) -> Int { proximity(occurrences(number), matching.costs[number]) }

    private func occurrences(_ number: Int) -> TwinOccurrences {
        TwinOccurrences(twin.documents[number], isWanted: isReading, isSearched: matching.isSearched)
    }

    private func words(_ occurrences: TwinOccurrences, _ costs: [UInt8]) -> Int {
        var counts: [Int32: [Int32: Int]] = [:]
        for item in occurrences.items { counts[item.term, default: [:]][item.field, default: 0] += 1 }
        let greatest = Double(matching.fields.map(\.weight).max() ?? 1)
        var sum = 0
        for (word, reading) in matching.readings.enumerated() where costs[word] != TwinReading.none {
            var best = 0.0
            for (term, frequencies) in counts where reading.costs[Int(term)] == costs[word] {
                if let other = reading.others[term], other.cost == costs[word] {
                    let isOwn = twin.ownField.map { frequencies[$0] != nil } ?? false
                    best = max(best, other.quality * (isOwn ? 2.2 : saturation(frequencies, occurrences, greatest)))
                }
                if reading.textCosts[Int(term)] != costs[word] { continue }
                if term == reading.exact, costs[word] == 0 { best = max(best, saturation(frequencies, occurrences, greatest)) }
                if term != reading.exact || costs[word] > 0 || matching.query.words[word].isPrefix {
                    let shares = matching.fields.filter { frequencies[$0.number] != nil }.map { Double($0.weight) / greatest }
                    let share = shares.max() ?? 0
                    best = max(best, (costs[word] == 0 ? 0.75 : 1) * (share * 2.2 / (share + 1.2)))
                }
            }
            for phrase in reading.phrases where costs[word] == 0 && occurrences.holds(places: phrase.places) {
                let worths = phrase.places.map { terms in
                    counts.filter { terms.contains($0.key) }.map { saturation($0.value, occurrences, greatest) }.max() ?? 0
                }
                best = max(best, phrase.quality * (worths.min() ?? 0))
            }
            if matching.wordsDropped > 0, costs[word] == 0, best > 0 { best += 1 }
            sum += Int((1024 * inverseFrequencies[word] * best).rounded())
        }
        return sum
    }

    /// The saturation of a term, and what it says of the document's kind.
    private func saturation(_ frequencies: [Int32: Int], _ occurrences: TwinOccurrences, _ greatest: Double) -> Double {
        var weighted = 0.0
        var kind = 0.0
        for field in matching.fields {
            guard let frequency = frequencies[field.number], let words = occurrences.lengths[field.number] else { continue }
            let length = FieldLength.steps.first { $0 >= words } ?? FieldLength.steps[FieldLength.steps.count - 1]
            if kinds.contains(field.number), min(frequency, 7) >= length { kind = 1 }
            weighted += Double(field.weight) / greatest * Double(min(frequency, 7)) / (0.25 + 0.75 * Double(length) / 10)
        }
        return weighted * 2.2 / (weighted + 1.2) + kind
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
