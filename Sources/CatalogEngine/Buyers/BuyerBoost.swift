import ByteStorage

/// How far up products stand for buyers who order them regularly, or have a price of their own for them.
///
/// Off unless the owner of a collection asks for it in the collection's metadata, in points of the text score: `{"buyer_boost":
/// {"regular": 4096, "contract": 1024}}`. A word that one document in a thousand has is worth about 7,000.
struct BuyerBoost: Sendable, Hashable {
    /// For what the buyer's company ordered at least twice within a year.
    var regular = 0
    /// For what a price list of the buyer's company, unit or own has a price for.
    var contract = 0

    /// The member of the metadata.
    static let key = "buyer_boost"
    /// Orders within ``period`` that make a product a regular one.
    static let orders = 2
    /// Seconds.
    static let period: Int64 = 365 * 86_400

    /// - Returns: nil where nothing is asked for.
    init?(metadata: JSON?) {
        guard let asked = metadata?[Self.key] else { return nil }
        func points(_ name: String) -> Int { min(max(Int(asked[name]?.intValue ?? 0), 0), 1 << 20) }
        (regular, contract) = (points("regular"), points("contract"))
        if regular == 0, contract == 0 { return nil }
    }
}
