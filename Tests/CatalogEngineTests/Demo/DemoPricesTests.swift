import ByteStorage
import CatalogEngine
import Commerce
import Testing

/// 1. Each product has a price from one unit on, which is the `price` of its document.
/// 2. Further rows come at growing quantities and strictly falling prices.
/// 3. All rows are of the demo's list and currency, for the product's SKU and unit, and positive.
/// 4. Breaks of goods that are sold by the pack are at whole packs.
@Suite struct DemoPricesTests {
    @Test func tiersDescend() {
        for record in DemoRecordsFixture.records {
            #expect(record.prices.first?.minQuantity == .one, "\(record.id)")
            #expect(
                record.prices.first.map { $0.amount == record.document["price"]?.doubleValue.flatMap(FixedDecimal.init(nearest:)) } == true,
                "\(record.id)")
            for (before, after) in zip(record.prices, record.prices.dropFirst()) {
                #expect(before.minQuantity < after.minQuantity && before.amount > after.amount, "\(record.id)")
            }
        }
    }

    @Test func rowsAreOfTheProduct() {
        for record in DemoRecordsFixture.records {
            let step = Int64(record.number("quantity_step"))
            for price in record.prices {
                #expect(price.list == DemoCatalog.priceList && price.currency == DemoCatalog.currency, "\(record.id)")
                #expect(price.sku.description == record.id && price.unit == record.text("unit"), "\(record.id)")
                #expect(price.amount > .zero && price.baseQuantity == .one, "\(record.id)")
                if price.minQuantity != .one {
                    #expect(price.minQuantity.tenThousandths % (step * FixedDecimal.scale) == 0, "\(record.id)")
                }
            }
        }
    }

    @Test func plausiblePrices() {
        func price(_ sku: String) -> Double { DemoRecordsFixture.byID[sku]?.document["price"]?.doubleValue ?? 0 }
        #expect((0.05...1).contains(price("HX-M8X40-A2")))
        #expect((2...15).contains(price("6204-2RS")))
        #expect((0.001...0.02).contains(price("R0603-4K7")))
        #expect((50...250).contains(price("CYL-50-100-15552")))
        #expect((50...400).contains(price("PT-DD18-SOLO")))
    }
}
