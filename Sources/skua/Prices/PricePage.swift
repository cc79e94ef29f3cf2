import CatalogEngine
import Commerce
import SkuaServer

/// An explained price as lines of text: the price, the lists in order, the entries with what became of them.
struct PricePage {
    let answer: PriceAnswer

    func lines(width: Int, style: Style) -> [String] {
        var lines = [heading]
        if let price = answer.listPrice { lines.append("List price: \(amount(price))") }
        if !answer.isVisible { lines.append("The customer does not see this product.") }
        lines += ["", "Price lists, by \(answer.explanation.chain.strategy.rawValue):"]
        lines += lists.lines(width: width, style: style)
        guard !answer.explanation.steps.isEmpty else { return lines + ["", "None of them has an entry for it."] }
        return lines + [""] + steps.lines(width: width, style: style)
    }

    private var heading: String {
        let price = answer.explanation.price.map { amount($0.unitPrice) } ?? "no price"
        let moment = DateText(unixSeconds: answer.context.moment).rfc3339
        return "\(answer.sku) for \(answer.customer ?? "everyone"): \(price) at \(answer.context.quantity) \(answer.unit), \(moment)"
    }

    private var lists: TextTable {
        var table = TextTable([.fixed("List"), .fixed("From"), .flexible("Use")])
        for link in answer.chain {
            table.append([
                StyledText(link.list.description), StyledText(link.level.text),
                StyledText(link.mergeAllowed ? "" : "does not merge", .faint),
            ])
        }
        for list in answer.leftOut {
            let reason = list.reason.rawValue.replacing("_", with: " ")
            table.append([StyledText(list.list.description), StyledText(list.level.text), StyledText("not used: \(reason)", .faint)])
        }
        return table
    }

    private var steps: TextTable {
        var table = TextTable([
            .fixed("List"), .fixed("Unit"), .fixed("From", .right), .fixed("Price", .right), .fixed("Change", .right), .flexible("Verdict"),
        ])
        for step in answer.explanation.steps {
            let role: Style.Role = step.verdict == .won ? .good : .faint
            table.append([
                StyledText(step.tier.list.description), StyledText(step.tier.unit), StyledText(step.tier.minQuantity.description),
                StyledText("\(step.tier.unitPrice) \(step.currency)", role),
                StyledText(step.tier.percent.map { "\($0) %" } ?? ""), StyledText(step.verdict.sentence, role),
            ])
        }
        return table
    }

    private func amount(_ price: FixedDecimal) -> String { "\(price) \(answer.context.currency)" }
}
