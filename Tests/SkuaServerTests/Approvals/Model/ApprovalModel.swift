/// The reference model of carts, approvals, substitutes, budgets and orders: plain values, and the rules written down once more
/// without the domain's types. Amounts are cents; an outcome is the status of the answer, with its code where several share one.
struct ApprovalModel {
    struct Person {
        var unit: String
        var roles: Set<String>
        /// Cents that they may order at once.
        var limit: Int?
    }

    struct Line: Equatable {
        var id: Int
        var sku: String
        var quantity: Int
    }

    struct Cart {
        var owner: String
        var status = "active"
        var version = 1
        /// Grows whenever what is bought changes, or may have.
        var content = 1
        var lines: [Line] = []
        var next = 1
        var shares: [String: String] = [:]
        var touched: Set<String> = []
        var request: Int?
    }

    enum Asked: Hashable {
        case role(String)
        case person(String)
    }

    struct Step {
        var name: String
        var groups: [[Asked]]
        var escalation: Int?
        var isOverBudget = false
    }

    struct Agreement {
        var by: String
        var principal: String
        var groups: Set<Int>
    }

    struct Request {
        var cart: Int
        var requester: String
        var excluded: Set<String>
        var content: Int
        var prices: [String: Int]
        var steps: [Step]
        var state: String
        var current = 0
        var opened: Int
        /// By step.
        var agreements: [Int: [Agreement]] = [:]
        /// Who decided and in whose place, oldest first.
        var deciders: [(by: String, principal: String)] = []
    }

    struct Order {
        var owner: String
        var placedBy: String
        var total: Int
        var isCancelled = false
    }

    struct Substitute {
        var person: String
        var from: Int
        var until: Int
    }

    static let people: [String: Person] = [
        "boss": Person(unit: "", roles: ["company_admin"]), "mona": Person(unit: "north", roles: ["purchasing_manager"]),
        "abel": Person(unit: "north", roles: ["approver"]), "dora": Person(unit: "north", roles: ["approver", "purchasing_manager"]),
        "lea": Person(unit: "lab", roles: ["approver"]), "bea": Person(unit: "lab", roles: ["buyer"]),
        "ben": Person(unit: "lab", roles: ["buyer"], limit: 100_000), "sid": Person(unit: "south", roles: ["simple_buyer"]),
    ]
    /// What is below a unit, itself included; below none is everything.
    private static let below: [String: Set<String>] = [
        "": ["", "north", "lab", "south"], "north": ["north", "lab"], "lab": ["lab"], "south": ["south"],
    ]
    /// Where the way up leads from a unit.
    private static let above: [String: [String]] = ["lab": ["north", ""], "north": [""], "south": [""], "": [""]]
    static let budgets: [(owners: Set<String>, limit: Int)] = [(["bea"], 400_000), (["bea", "ben", "lea"], 900_000)]

    var now: Int
    /// What is wrong with the model.
    var mistake: ApprovalMistake?
    var prices = ["nut": 1, "rope": 250]
    var blocked: Set<String> = []
    var carts: [Cart] = []
    var requests: [Request] = []
    var orders: [Order] = []
    var substitutes: [String: Substitute] = [:]

    // Rights

    private func reaches(_ person: String, _ owner: String, own: Set<String>, subtree: Set<String>) -> Bool {
        guard let me = Self.people[person], let other = Self.people[owner] else { return false }
        if me.roles.contains("company_admin") { return true }
        if !me.roles.isDisjoint(with: subtree) { return person == owner || Self.below[me.unit]?.contains(other.unit) == true }
        return person == owner && !me.roles.isDisjoint(with: own)
    }

    private func manages(_ person: String, _ owner: String) -> Bool {
        reaches(person, owner, own: ["approver", "buyer", "simple_buyer"], subtree: ["purchasing_manager"])
    }

    private func decides(_ person: String, _ owner: String) -> Bool {
        reaches(person, owner, own: [], subtree: ["purchasing_manager", "approver"])
    }

    func mayOrder(_ person: String, _ owner: String) -> Bool {
        reaches(person, owner, own: ["approver", "buyer"], subtree: ["purchasing_manager"])
    }

    func mayOrderAnything(_ person: String, _ owner: String) -> Bool {
        reaches(person, owner, own: [], subtree: ["purchasing_manager"])
    }

    func viewsOrders(_ person: String, _ owner: String) -> Bool {
        reaches(person, owner, own: ["buyer"], subtree: ["purchasing_manager", "approver"])
    }

    /// 0 for nothing, 1 for reading, 2 for changing, 3 for everything.
    func right(_ person: String, _ cart: Cart) -> Int {
        if manages(person, cart.owner) { return 3 }
        switch cart.shares[person] {
        case "edit": return 2
        case "read": return 1
        default: return 0
        }
    }

    // Amounts

    /// Nothing has a price for an owner who is blocked.
    func total(_ cart: Cart) -> Int {
        blocked.contains(cart.owner) ? 0 : cart.lines.reduce(0) { $0 + $1.quantity * (prices[$1.sku] ?? 0) }
    }

    func isOver(_ total: Int, _ owner: String) -> Bool {
        Self.budgets.contains { budget in
            let spent = orders.filter { (!$0.isCancelled || mistake == .cancelledIsSpent) && budget.owners.contains($0.owner) }.reduce(0) {
                $0 + $1.total
            }
            return budget.owners.contains(owner) && total > budget.limit - spent - (mistake == .budgetIsExcluded ? 1 : 0)
        }
    }

    /// The steps that somebody's request for a cart takes.
    func steps(_ cart: Cart, _ person: String) -> [Step] {
        var steps: [Step] = []
        let total = total(cart)
        if !blocked.contains(cart.owner), cart.lines.contains(where: { $0.sku == "rope" }) {
            steps.append(Step(name: "Ropes", groups: [[.person("lea")]], escalation: 3600))
        }
        if isOver(total, cart.owner), Self.people[person]?.roles.contains("buyer") == true {
            steps.append(Step(name: "Over", groups: [[.role("purchasing_manager")]], isOverBudget: true))
        }
        if total >= (mistake == .thresholdIsExcluded ? 200_001 : 200_000) {
            steps.append(Step(name: "Approver", groups: [[.role("approver")]], escalation: 7200))
        }
        if total >= 300_000 {
            steps.append(Step(name: "Both", groups: [[.role("approver")], [.role("purchasing_manager"), .person("boss")]]))
        }
        if total >= 500_000 { steps.append(Step(name: "Director", groups: [[.person("boss")]])) }
        return steps
    }

    // Who may decide

    /// For each group of a step who may agree, and in whose right; and whether all that is not enough.
    func seats(_ step: Step, _ request: Request, isOpen: Bool, _ agreed: [Agreement]) -> (groups: [Set<[String]>], isDeadEnd: Bool) {
        let owner = carts[request.cart].owner
        let free = Self.people.keys.filter { !blocked.contains($0) && !request.excluded.contains($0) }
        let named: [Set<String>] = step.groups.map { group in
            Set(
                free.filter { person in
                    group.contains { asked in
                        switch asked {
                        case .person(let name):
                            name == person && Self.people[person]?.roles.isDisjoint(with: ["buyer", "simple_buyer"]) == true
                        case .role(let role): Self.people[person]?.roles.contains(role) == true && decides(person, owner)
                        }
                    }
                })
        }
        let levels = (Self.above[Self.people[owner]?.unit ?? ""] ?? []).map { unit in
            Set(free.filter { Self.people[$0]?.unit == unit && decides($0, owner) })
        }.filter { !$0.isEmpty }
        var due = 0
        if isOpen, let limit = step.escalation { due = min((now - request.opened) / limit, levels.count) }
        let isShort = named.contains(where: \.isEmpty)
        var count = due
        while true {
            let asked = named.map { group in
                let number = isShort && !group.isEmpty ? min(count, due) : count
                return levels.prefix(number).reduce(group) { $0.union($1) }
            }
            let enough = isEnough(asked, agreed)
            if enough || count == levels.count {
                let groups = asked.map { group in
                    Set(
                        group.flatMap { principal in
                            var seats = [[principal, principal]]
                            if let substitute = substitutes[principal], substitute.from <= now,
                                now < substitute.until || mistake == .substitutesStay,
                                free.contains(substitute.person), substitute.person != principal
                            {
                                seats.append([substitute.person, principal])
                            }
                            return seats
                        })
                }
                return (groups, !enough)
            }
            count += 1
        }
    }

    private func isEnough(_ asked: [Set<String>], _ agreed: [Agreement]) -> Bool {
        let used = Set(agreed.flatMap { [$0.by, $0.principal] })
        let members = asked.enumerated().map { index, group in
            group.subtracting(used).union(agreed.filter { $0.groups.contains(index) }.map(\.principal))
        }
        return Self.canSeat(members[...], [])
    }

    /// Whether each group can have a member of its own, by trying all.
    private static func canSeat(_ groups: ArraySlice<Set<String>>, _ taken: Set<String>) -> Bool {
        guard let first = groups.first else { return true }
        return first.subtracting(taken).contains { canSeat(groups.dropFirst(), taken.union([$0])) }
    }

    /// The most groups that those who have agreed can stand for, by trying all.
    static func covered(_ agreed: ArraySlice<Agreement>, _ taken: Set<Int>) -> Int {
        guard let first = agreed.first else { return taken.count }
        return first.groups.subtracting(taken).reduce(covered(agreed.dropFirst(), taken)) { most, group in
            max(most, covered(agreed.dropFirst(), taken.union([group])))
        }
    }

    func seats(ofStep step: Int, _ request: Request) -> [Set<[String]>] {
        let isOpen = request.state == "open" && step == request.current
        return seats(request.steps[step], request, isOpen: isOpen, request.agreements[step] ?? []).groups
    }

    func sees(_ person: String, _ request: Request) -> Bool {
        let owner = carts[request.cart].owner
        if request.requester == person || owner == person || decides(person, owner) { return true }
        if request.deciders.contains(where: { $0.by == person || $0.principal == person }) { return true }
        return request.state == "open"
            && (request.current..<request.steps.count).contains { step in
                seats(ofStep: step, request).contains { $0.contains { $0[0] == person } }
            }
    }
}
