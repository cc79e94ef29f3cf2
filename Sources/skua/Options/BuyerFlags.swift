import ArgumentParser
import CatalogEngine

/// On whose behalf a command asks.
struct BuyerFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Answer as for this company, business unit or associate: own assortment, own net prices.", valueName: "id"))
    var customer: String?

    @Option(help: ArgumentHelp("Currency of prices; the customer's own otherwise.", valueName: "code"))
    var currency: String?

    @Option(help: ArgumentHelp("Units wanted, which decides the price tier; 1 otherwise.", valueName: "number"))
    var quantity: String?

    var buyer: Buyer { Buyer(customer: customer, currency: currency, quantity: quantity) }

    /// The parameters of the HTTP endpoint that say the same.
    var parameters: [(name: String, value: String)] {
        [("customer", customer), ("currency", currency), ("quantity", quantity)].compactMap { name, value in value.map { (name, $0) } }
    }

    /// The same as those that a search call takes.
    var wireParameters: [WireParameter] { parameters.compactMap { WireParameter(argument: "\($0.name)=\($0.value)") } }
}
