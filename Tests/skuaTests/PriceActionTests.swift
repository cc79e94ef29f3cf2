import ByteStorage
import CatalogEngine
import Foundation
import Testing
import skua

/// 1. People see the price, the lists and what became of each entry; programs get the answer of the HTTP endpoint.
/// 2. A product or customer that does not exist is an error that names it.
@Suite struct PriceActionTests {
    private func catalog() throws -> SmallCatalog {
        let catalog = try SmallCatalog()
        try catalog.write(
            """
            price_list,sku,min_quantity,price,currency
            list,NU-M8,1,0.08,EUR
            list,NU-M8,1,0.09,USD
            acme,NU-M8,1,0.075,EUR
            acme,NU-M8,500,0.06,EUR

            """, to: "prices.csv")
        try catalog.write(
            """
            type,code,name,price_lists
            everyone,,,list
            company,ACME,Acme,acme

            """, to: "customers.csv")
        for (kind, name) in [(BuyerFileKind.prices, "prices.csv"), (.customers, "customers.csv")] {
            let plan = BuyerImportPlan(kind, inputs: [catalog.path(name)])
            _ = try catalog.run(.write) { try BuyerImportAction(plan: plan).run($0, catalog.recorded.console()) }
        }
        return catalog
    }

    @Test("The price with its way for people")
    func page() throws {
        let catalog = try catalog()
        let text = try catalog.output {
            try PriceAction(sku: "NU-M8", buyer: Buyer(customer: "ACME", quantity: "500", moment: 0)).run($0, $1)
        }
        #expect(text.hasPrefix("NU-M8 for ACME: 0.06 EUR at 500 pce, 1970-01-01T00:00:00Z\nList price: 0.08 EUR\n"))
        #expect(text.contains("acme  company:ACME"))
        #expect(text.contains("acme  pce    500   0.06 EUR          This is the price."))
        #expect(text.contains("It is in another currency."))
    }

    @Test("The wire answer for programs")
    func json() throws {
        let catalog = try catalog()
        let text = try catalog.output { try PriceAction(sku: "NU-M8", json: true).run($0, $1) }
        let answer = try JSON.parse(text)
        #expect(answer["price"] == ["amount": 8, "currency": "EUR"])
        #expect(answer["considered"]?[0]?["verdict"] == "won")
    }

    @Test("Nothing there", arguments: [("none", nil as String?), ("NU-M8", "NOBODY")])
    func missing(sku: String, customer: String?) throws {
        let catalog = try catalog()
        #expect(throws: EngineError.self) {
            try catalog.run(.search) { try PriceAction(sku: sku, buyer: Buyer(customer: customer)).run($0, catalog.recorded.console()) }
        }
    }
}
