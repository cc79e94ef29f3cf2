import Foundation

/// The numbers of the text score; see the page "What matches".
package enum TextScore {
    package static let unit = 1024.0
    package static let prefixQuality = 0.75
    /// A little less than the word itself, which therefore goes first where all else is equal.
    package static let synonymQuality = 0.875
    package static let saturationK = 1.2
    package static let lengthShare = 0.75
    package static let lengthPivot = 10.0
    /// What a document is worth more if all that its categories say is the only word of the query.
    package static let kindWorth = 1.0
    /// What a word that a document has is worth besides where words were dropped (the δ of BM25+, Lv and Zhai 2011): no less than any
    /// mistyped word.
    static let presence = 1.0
    /// Score of two neighbouring words that stand next to each other.
    package static let proximity = 512
    package static let proximityWindow = 8
    /// Matches that nearness is looked at, the best without it.
    package static let proximityMatches = 100

    /// - Parameter matching: documents that hold the word itself; with none the word counts as if the root of all documents held it.
    package static func idf(documents: Int, matching: Int) -> Double {
        let matching = matching > 0 ? Double(matching) : Double(documents).squareRoot()
        return log(1 + (Double(documents) - matching + 0.5) / (matching + 0.5))
    }

    /// What one field adds to the weighted frequency.
    package static func fieldFrequency(weightShare: Double, frequency: Int, lengthStep: Int) -> Double {
        weightShare * Double(frequency) / (1 - lengthShare + lengthShare * Double(FieldLength.steps[lengthStep]) / lengthPivot)
    }

    /// What a term says of a document's kind, from a field of categories in a search for a single word.
    package static func kind(frequency: Int, lengthStep: Int) -> Double {
        frequency >= FieldLength.steps[lengthStep] ? kindWorth : 0
    }

    package static func saturation(_ frequency: Double) -> Double {
        frequency * (saturationK + 1) / (frequency + saturationK)
    }
}
