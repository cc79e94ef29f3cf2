import ArgumentParser
import CatalogEngine

struct PriceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "price",
        abstract: "Explain what a product costs a customer.",
        discussion: """
            Shows the price, the customer's price lists in the order in which they count, and every entry that was looked at: the one \
            that won, and why the others lost.

            EXAMPLES:
              skua price HX-M8X40-A2 --customer C-1001
              skua price HX-M8X40-A2 --customer C-1001 --quantity 500
              skua price HX-M8X40-A2 --customer C-1001 --date 2027-01-01
              skua price HX-M8X40-A2 --json | jq .considered
            """)

    @Argument(help: ArgumentHelp("Id of the product.", valueName: "sku"))
    var sku: String

    @OptionGroup var data: DataOptions
    @OptionGroup var buyer: BuyerFlags

    @Option(help: ArgumentHelp("Ask for this day or time, in UTC; now otherwise.", valueName: "yyyy-mm-dd"))
    var date: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard date == nil || moment != nil else { throw ValidationError("--date must be a day such as 2026-04-01.") }
    }

    func run() throws {
        let console = Console.standard()
        var asked = buyer.buyer
        asked.moment = moment
        let action = PriceAction(sku: sku, buyer: asked, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .search, console: console).run { try action.run($0, console) }
    }

    private var moment: Int64? { date.flatMap { DateText(iso: $0) }.map { Int64($0.unixSeconds) } }
}
