import Commerce
import CommerceStore

extension CartDesk {
    /// Writes into the log what a command did, and tells whom a cart is shared with.
    func record(_ command: CartCommand, on cart: Cart, by session: Session, _ writer: StoreWriter) throws {
        let (action, details) = Self.entry(of: command)
        try append(action, cart, by: session, writer, details: details)
        if case .share(let colleague, _) = command {
            try writer.enqueue(
                Notice(
                    .cartShared, to: .associate(colleague), about: "cart/\(cart.id)", at: engine.options.clock(),
                    values: ["cart": cart.name, "by": session.associate.name, "company": cart.holding.company.description]))
        }
    }

    func append(
        _ action: String, _ cart: Cart, by session: Session, _ writer: StoreWriter, details: [String: String] = [:]
    ) throws {
        try writer.append(
            AuditEvent(
                action, "cart/\(cart.id)", company: cart.holding.company, by: session.actor, onBehalfOf: session.onBehalfOf,
                at: engine.options.clock(), details: details.merging(["version": "\(cart.version)"]) { $1 }))
    }

    private static func entry(of command: CartCommand) -> (action: String, details: [String: String]) {
        switch command {
        case .rename(let name): ("cart.renamed", ["name": name])
        case .add(let sku, let unit, let quantity, _, _, _):
            ("cart.line_added", ["sku": sku.description, "unit": unit, "quantity": quantity.description])
        case .setQuantity(let line, let quantity, _): ("cart.line_changed", ["line": "\(line)", "quantity": quantity.description])
        case .setReference(let line, let reference): ("cart.line_changed", ["line": "\(line)", "reference": reference])
        case .setLinePurchaseOrder(let line, let number): ("cart.line_changed", ["line": "\(line)", "purchase_order": number])
        case .setLineCostCenter(let line, let center): ("cart.line_changed", ["line": "\(line)", "cost_center": center])
        case .remove(let line): ("cart.line_removed", ["line": "\(line)"])
        case .share(let colleague, let share): ("cart.shared", ["associate": colleague.description, "access": share.rawValue])
        case .unshare(let colleague): ("cart.unshared", ["associate": colleague.description])
        case .comment(_, let line): ("cart.commented", line.map { ["line": "\($0)"] } ?? [:])
        case .setPurchaseOrder(let number): ("cart.changed", ["purchase_order": number])
        case .setCartReference(let reference): ("cart.changed", ["reference": reference])
        case .setCostCenter(let center): ("cart.changed", ["cost_center": center])
        case .addAll, .setDelivery: ("cart.changed", [:])
        }
    }
}
