import ByteStorage
package import CatalogEngine
import SkuaServer

/// `skua price`: why a product costs a customer what it costs, for people or as the HTTP endpoint would answer it.
package struct PriceAction: Sendable {
    package var sku: String
    package var buyer: Buyer
    package var json: Bool

    package init(sku: String, buyer: Buyer = .anonymous, json: Bool = false) {
        self.sku = sku
        self.buyer = buyer
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        try engine.prepareSearch(in: engine.pricedCollection, console)
        let answer = try engine.explainPrice(of: sku, for: buyer, isForSeller: true)
        if json {
            console.print(PriceAnswerText.json(answer).description)
        } else {
            console.print(lines: PricePage(answer: answer).lines(width: console.width, style: console.style))
        }
    }
}
