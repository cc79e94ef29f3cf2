import ByteStorage

/// Writes documents' terms from one segment's forward index into another's, each token looked up once.
struct ForwardRecoder {
    /// The new token of each of the source's, as they are written.
    private let tokens: [UInt32]
    /// The new number of each text field.
    private let fields: [Int]

    /// - Parameters:
    ///   - frequent: the source's; nil in formats that know none.
    ///   - ordinals: the new ordinal of each of the source's terms.
    ///   - target: the new token of each new ordinal.
    ///   - fields: the new number of each of the source's text fields.
    init(_ frequent: FrequentTerms?, ordinals: [UInt32], target: [UInt32], fields: [Int]) {
        func token(_ ordinal: Int) -> UInt32 {
            guard ordinal < ordinals.count, ordinals[ordinal] != MergedDictionary.dropped else { return 0 }
            return target[Int(ordinals[ordinal])]
        }
        var tokens: [UInt32] = [0]
        if let frequent {
            for place in 0..<frequent.ordinals.count { tokens.append(token(Int(frequent.ordinals[place]))) }
        }
        for ordinal in ordinals.indices { tokens.append(token(ordinal)) }
        self.tokens = tokens
        self.fields = fields
    }

    /// Writes one document; what is damaged becomes the end of a value.
    func recode(_ source: ForwardCursor, into encoder: inout ForwardEncoder) {
        var cursor = source
        while let field = cursor.nextField() {
            guard field < fields.count else { continue }
            encoder.begin(field: UInt32(fields[field]), count: cursor.tokensLeft)
            while cursor.hasToken {
                let token = Int(cursor.nextCode())
                encoder.append(token < tokens.count ? tokens[token] : 0)
            }
        }
    }
}
