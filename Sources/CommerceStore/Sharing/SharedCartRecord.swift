import Commerce
import Foundation

/// A shared cart as the store keeps it: one column of JSON, written once.
struct SharedCartRecord: Codable {
    struct Line: Codable {
        var sku: String
        var title: String
        var unit: String
        /// Ten-thousandths.
        var quantity: Int64
        /// Ten-thousandths.
        var price: Int64?
        /// Minor units.
        var total: Int64?
    }

    var name: String
    var currency: String
    var prices: String
    var takenAt: Int64
    var lines: [Line]

    init(_ cart: SharedCart) {
        name = cart.name
        currency = cart.currency.description
        prices = cart.prices.rawValue
        takenAt = cart.takenAt
        lines = cart.lines.map { line in
            Line(
                sku: line.sku.description, title: line.title, unit: line.unit, quantity: line.quantity.tenThousandths,
                price: line.unitPrice?.tenThousandths, total: line.total?.minorUnits)
        }
    }

    /// - Throws: ``StoreError`` with `.corrupt` for text that is none.
    init(text: String) throws {
        guard let record = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            throw StoreError(.corrupt, "a shared cart is damaged; restore the database from a backup")
        }
        self = record
    }

    var text: String { get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) } }

    var cart: SharedCart {
        get throws {
            let currency = try CurrencyCode(self.currency)
            return SharedCart(
                name: name, currency: currency, prices: SharedPrices(rawValue: prices) ?? .hidden,
                lines: lines.map { line in
                    SharedCart.Line(
                        sku: SKU(line.sku), title: line.title, unit: line.unit, quantity: FixedDecimal(tenThousandths: line.quantity),
                        unitPrice: line.price.map { FixedDecimal(tenThousandths: $0) },
                        total: line.total.map { Money(minorUnits: $0, currency: currency) })
                }, takenAt: takenAt)
        }
    }
}
