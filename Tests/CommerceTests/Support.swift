import Commerce

let euro = try! CurrencyCode("EUR")
let dollar = try! CurrencyCode("USD")

/// A decimal as written in a test.
func d(_ text: String) -> FixedDecimal { try! FixedDecimal(text) }

/// Entries of price lists, looked up by list and SKU.
struct Entries: Sendable {
    private let rows: [Key: [PriceRow]]

    init(_ rows: [PriceRow]) {
        self.rows = Dictionary(grouping: rows) { Key(list: $0.list, sku: $0.sku) }
    }

    func callAsFunction(_ list: PriceListCode, _ sku: SKU) -> [PriceRow] { rows[Key(list: list, sku: sku)] ?? [] }

    private struct Key: Hashable {
        let list: PriceListCode
        let sku: SKU
    }
}

func row(
    _ list: String, of sku: String = "a", from quantity: String = "1", _ amount: String, per base: String = "1", unit: String = "pce",
    _ currency: CurrencyCode = euro, validFrom: Int64? = nil, validUntil: Int64? = nil
) -> PriceRow {
    PriceRow(
        list: PriceListCode(list), sku: SKU(sku), unit: unit, minQuantity: d(quantity), amount: d(amount), baseQuantity: d(base),
        currency: currency, validFrom: validFrom, validUntil: validUntil)
}

/// Lists given to everyone in this order.
func book(_ lists: [(code: String, merge: Bool)], strategy: PriceStrategy? = nil) -> PriceBook {
    PriceBook(
        lists.map { PriceList(code: PriceListCode($0.code)) },
        lists.enumerated().map {
            PriceListAssignment(.everyone, PriceListCode($1.code), priority: $0, mergeAllowed: $1.merge)
        },
        strategy.map { [PricePolicy(.everyone, strategy: $0)] } ?? [])
}

extension PriceResolver {
    /// Tiers as `quantity/price` for a product `a` in euro.
    func text(_ book: PriceBook, at moment: Int64 = 0, sku: String = "a", _ customer: Customer = .anonymous) -> String {
        tiers(of: ProductFacts(sku: SKU(sku)), book.chain(of: customer, at: moment), currency: euro, at: moment)
            .map { "\($0.minQuantity)/\($0.unitPrice)" }.joined(separator: ", ")
    }
}
