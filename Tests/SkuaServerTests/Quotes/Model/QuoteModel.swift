/// The reference model of quotes, the carts and orders that come of them, and the account that these charge: plain values, and the rules
/// written down once more without the domain's types. Amounts are cents; an outcome is the status of the answer, with its code where
/// several share one.
struct QuoteModel {
    struct Person {
        var unit: String
        var role: String
    }

    struct Line: Equatable {
        var id: Int
        var sku: String
        var quantity: Int
        var price: Int?
        var wantedPrice: Int?
        var wantedQuantity: Int?
    }

    struct Revision: Equatable {
        var number: Int
        var lines: [Line]
        var expiry: Int?
        var isSent = false

        var total: Int { lines.reduce(0) { $0 + $1.quantity * ($1.price ?? 0) } }
    }

    struct Quote {
        var owner: String
        var state = "requested"
        var version = 1
        var request: [Line]
        var nextLine: Int
        var revisions: [Revision] = []
        /// Who wrote each.
        var messages: [String] = []
        var cart: Int?
        var order: Int?
    }

    struct Cart {
        var owner: String
        var quote: Int
        var version = 1
        var total: Int
        var isOrdered = false
    }

    struct Order {
        var owner: String
        var placedBy: String
        var total: Int
        var state = "open"
        var version = 1
    }

    /// What a key of a request was used for, and what came of it.
    struct Use {
        var request: String
        var outcome: Int
    }

    static let people: [String: Person] = [
        "boss": Person(unit: "", role: "company_admin"), "mona": Person(unit: "north", role: "purchasing_manager"),
        "abel": Person(unit: "north", role: "approver"), "bea": Person(unit: "lab", role: "buyer"),
        "ben": Person(unit: "lab", role: "buyer"), "sid": Person(unit: "south", role: "simple_buyer"),
        "fay": Person(unit: "", role: "finance"),
    ]
    /// What is below north, itself included.
    private static let north: Set<String> = ["north", "lab"]

    var now: Int
    /// What is wrong with the model.
    var mistake: QuoteMistake?
    var quotes: [Quote] = []
    var carts: [Cart] = []
    var orders: [Order] = []
    var keys: [String: Use] = [:]
    var limit: Int
    var isBlocked = false
    /// Amounts of the account's entries, oldest first.
    var entries: [Int] = []

    var balance: Int { entries.reduce(0, +) }

    // Rights

    /// Whether somebody reaches what is an owner's by a permission that these roles have for the own, and managers for their unit.
    private func reaches(_ person: String, _ owner: String, own: Set<String>) -> Bool {
        guard let me = Self.people[person], let other = Self.people[owner] else { return false }
        switch me.role {
        case "company_admin": return true
        case "purchasing_manager": return person == owner || Self.north.contains(other.unit)
        default: return person == owner && own.contains(me.role)
        }
    }

    func mayAnswer(_ person: String, _ owner: String) -> Bool { reaches(person, owner, own: ["approver", "buyer"]) }

    func sees(_ person: String, _ owner: String) -> Bool { reaches(person, owner, own: ["approver", "buyer", "simple_buyer"]) }

    func mayOrder(_ person: String, _ owner: String) -> Bool { reaches(person, owner, own: ["approver", "buyer"]) }

    func seesOrder(_ person: String, _ order: Order) -> Bool {
        if order.placedBy == person || person == "fay" { return true }
        if person == "abel" { return Self.north.contains(Self.people[order.owner]?.unit ?? "") }
        return reaches(person, order.owner, own: ["buyer"])
    }

    // Where a quote stands

    /// The last revision that was sent.
    func offer(_ quote: Quote) -> Revision? { quote.revisions.last { $0.isSent } }

    func status(_ quote: Quote) -> String {
        guard ["sent", "accepted"].contains(quote.state), let expiry = offer(quote)?.expiry else { return quote.state }
        if mistake == .acceptanceLasts, quote.state == "accepted" { return quote.state }
        return now >= expiry + (mistake == .expiresLate ? 1 : 0) ? "expired" : quote.state
    }

    func isOver(_ quote: Quote) -> Bool { ["ordered", "declined", "withdrawn", "expired"].contains(status(quote)) }

    /// What the seller, or who buys, can do with a quote.
    func actions(_ quote: Quote, forSeller: Bool, _ person: String) -> [String] {
        if isOver(quote) { return [] }
        let status = status(quote)
        if forSeller {
            switch status {
            case "requested", "renegotiation_requested", "sent": return ["take", "decline", "write"]
            case "in_progress": return ["revise", "send", "decline", "write"]
            default: return ["write"]
            }
        }
        var actions = status == "requested" ? ["edit", "delete"] : []
        if status == "sent", mayAnswer(person, quote.owner) { actions += ["accept", "counter", "decline"] }
        return actions + ["write", "withdraw"]
    }
}
