import Commerce

/// The reference model of carts: plain dictionaries, and the rules written down once more without the domain's types.
struct CartModel {
    struct Line: Equatable {
        var sku: String
        var unit: String
        var quantity: Int64
        var reference: String
    }

    struct State: Equatable {
        var owner: String
        var name = "cart"
        var purchaseOrder = ""
        var version: Int64 = 1
        var lines: [Int64: Line] = [:]
        var next: Int64 = 1
        var shares: [String: String] = [:]
        var comments: [String] = []
    }

    /// Company, unit and role of each person; units above a unit.
    static let people: [String: (company: String, unit: String, role: String)] = [
        "boss": ("A", "", "admin"), "mona": ("A", "north", "manager"), "abel": ("A", "north", "own"), "bea": ("A", "lab", "own"),
        "sid": ("A", "south", "own"), "fay": ("A", "", "none"), "rex": ("A", "lab", "none"), "nobody": ("A", "north", "none"),
        "both": ("A", "south", "own"), "bob": ("B", "b1", "admin"), "ben": ("B", "b1", "own"),
    ]
    static let below: [String: Set<String>] = ["north": ["north", "lab"], "south": ["south"], "lab": ["lab"], "b1": ["b1"]]

    var carts: [String: State] = [:]

    /// 0 for nothing, 1 for reading, 2 for changing, 3 for everything.
    func right(of person: String, to cart: State) -> Int {
        guard let me = Self.people[person], let owner = Self.people[cart.owner], me.company == owner.company else { return 0 }
        if me.role == "admin" { return 3 }
        if me.role == "manager", Self.below[me.unit]?.contains(owner.unit) == true { return 3 }
        if me.role != "none", person == cart.owner { return 3 }
        switch cart.shares[person] {
        case "edit" where me.role != "none": return 2
        case nil: return 0
        default: return 1
        }
    }

    /// A command as plain values.
    enum Step {
        case rename(String)
        case order(String)
        case add(String, String, Int64, step: Int64, String)
        case quantity(Int64, Int64, step: Int64)
        case reference(Int64, String)
        case remove(Int64)
        case share(String, String)
        case unshare(String)
        case comment(String, Int64?)
    }

    /// Carries out a step and says how it went, by the code of the refusal or `ok`.
    mutating func carryOut(_ step: Step, on id: String, by person: String, version: Int64?) -> String {
        guard var cart = carts[id], right(of: person, to: cart) > 0 else { return "unknown" }
        let right = right(of: person, to: cart)
        func up(_ quantity: Int64, _ step: Int64) -> Int64 { (quantity + step - 1) / step * step }
        let (need, named): (Int, Bool) =
            switch step {
            case .share, .unshare: (3, false)
            case .comment: (1, false)
            case .add: (2, false)
            default: (2, true)
            }
        guard right >= need else { return "denied" }
        if named, version == nil { return "versionMissing" }
        if let version, version != cart.version { return "stale" }
        switch step {
        case .rename(let name):
            guard !name.isEmpty, name.count <= 100 else { return "syntax" }
            cart.name = name
        case .order(let number): cart.purchaseOrder = number
        case .add(let sku, let unit, let quantity, let step, let reference):
            guard quantity > 0 else { return "range" }
            if let known = cart.lines.sorted(by: { $0.key < $1.key }).first(where: {
                $0.value.sku == sku && $0.value.unit == unit && $0.value.reference == reference
            }) {
                cart.lines[known.key]?.quantity = up(known.value.quantity + quantity, step)
            } else {
                cart.lines[cart.next] = Line(sku: sku, unit: unit, quantity: up(quantity, step), reference: reference)
                cart.next += 1
            }
        case .quantity(let line, let quantity, let step):
            guard cart.lines[line] != nil else { return "unknown" }
            guard quantity > 0 else { return "range" }
            cart.lines[line]?.quantity = up(quantity, step)
        case .reference(let line, let reference):
            guard cart.lines[line] != nil else { return "unknown" }
            cart.lines[line]?.reference = reference
        case .remove(let line):
            guard cart.lines.removeValue(forKey: line) != nil else { return "unknown" }
        case .share(let colleague, let access):
            guard colleague != cart.owner else { return "syntax" }
            cart.shares[colleague] = access
        case .unshare(let colleague):
            guard cart.shares.removeValue(forKey: colleague) != nil else { return "unknown" }
        case .comment(let text, let line):
            guard !text.isEmpty else { return "syntax" }
            if let line, cart.lines[line] == nil { return "unknown" }
            cart.comments.append("\(person) \(line ?? 0) \(text)")
        }
        cart.version += 1
        carts[id] = cart
        return "ok"
    }
}
