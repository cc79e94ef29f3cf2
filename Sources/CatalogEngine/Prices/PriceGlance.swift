import CommerceStore

/// Some price lists with what is needed to read them, all of one state of the store's prices.
struct PriceGlance: Sendable {
    /// All changes of prices up to this number are in it.
    var sequence: Int64
    var register: SKURegister
    var slots: [Int64: PriceShelf.Slot]
    var lists: [PriceListNumber: LoadedPriceList]
    var log: PriceLog
}
