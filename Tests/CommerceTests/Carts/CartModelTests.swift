import Commerce
import TestSupport
import Testing

/// Random sequences of commands by eleven people of two companies against ``CartModel``.
///
/// 1. Each command ends alike in both: done, or refused for the same reason.
/// 2. After each command the cart is the same in both.
/// 3. A refused command changes nothing; each that is done makes one version.
@Suite struct CartModelTests {
    @Test(arguments: 0..<10)
    func agreesWithTheModel(_ seed: UInt64) throws {
        var random = SeededRandom(seed &* 104_729 &+ 17)
        let team = TeamFixture()
        let authorities = Dictionary(uniqueKeysWithValues: try team.people.map { ($0.description, try team.authority($0)) })
        let people = authorities.keys.sorted()
        var model = CartModel()
        var carts: [String: Cart] = [:]
        for owner in ["boss", "mona", "bea", "bea", "sid", "ben"] {
            let id = "c\(carts.count)"
            carts[id] = try Cart(
                id: CartID(id), holding: team.holding(AssociateCode(owner)), currency: euro, name: "cart", createdAt: 0)
            model.carts[id] = CartModel.State(owner: owner)
        }
        var outcomes: [String: Int] = [:]
        for turn in 0..<1000 {
            let id = "c\(Int.random(in: 0..<carts.count, using: &random))"
            // The owner is at it half of the time, so that carts fill up.
            let person = Bool.random(using: &random) ? model.carts[id]?.owner ?? "" : people.randomElement(using: &random) ?? ""
            let step = step(model.carts[id], people, &random)
            let present = model.carts[id]?.version ?? 0
            let seen = [nil, present, present, present, present - 1].randomElement(using: &random) ?? nil
            let before = try #require(carts[id])
            var cart = before
            var outcome = "ok"
            let authority = try #require(authorities[person])
            do throws(CommerceError) {
                try cart.carryOut(command(step), by: authority, seen: seen, at: Int64(turn))
                #expect(cart.version == before.version + 1)
                #expect(cart.changedAt == Int64(turn))
            } catch {
                outcome = error.code.description
                #expect(cart == before)
            }
            carts[id] = cart
            #expect(model.carryOut(step, on: id, by: person, version: seen) == outcome, "\(turn): \(person) \(step) on \(id)")
            #expect(model.carts[id] == state(cart), "\(turn): \(person) \(step) on \(id)")
            outcomes[outcome, default: 0] += 1
        }
        // All outcomes were met, so that the agreement means something.
        #expect(Set(outcomes.keys) == ["ok", "unknown", "denied", "stale", "versionMissing", "range", "syntax"], "\(outcomes)")
        #expect(outcomes["ok", default: 0] > 250, "\(outcomes)")
    }

    private func step(_ cart: CartModel.State?, _ people: [String], _ random: inout SeededRandom) -> CartModel.Step {
        func line() -> Int64 { Int64.random(in: 0...(cart?.next ?? 1), using: &random) }
        func quantity() -> Int64 { Int64.random(in: 0...30, using: &random) }
        let steps: [Int64] = [1, 5, 12]
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return .rename(Bool.random(using: &random) ? "" : "cart \(quantity())")
        case 1: return .order("PO \(quantity())")
        case 2...8:
            return .add(
                "s\(Int.random(in: 0..<6, using: &random))", Bool.random(using: &random) ? "pce" : "m", quantity(),
                step: steps.randomElement(using: &random) ?? 1, Bool.random(using: &random) ? "" : "site")
        case 9...11: return .quantity(line(), quantity(), step: steps.randomElement(using: &random) ?? 1)
        case 12: return .reference(line(), ["", "site", "van"].randomElement(using: &random) ?? "")
        case 13...14: return .remove(line())
        case 15...16:
            // Only colleagues are offered; that strangers are not is the desk's to see to.
            return .share(people.randomElement(using: &random) ?? "", Bool.random(using: &random) ? "read" : "edit")
        case 17: return .unshare(people.randomElement(using: &random) ?? "")
        default: return .comment(Int.random(in: 0..<5, using: &random) == 0 ? "" : "text", Bool.random(using: &random) ? line() : nil)
        }
    }

    private func command(_ step: CartModel.Step) -> CartCommand {
        func units(_ value: Int64) -> FixedDecimal { FixedDecimal(tenThousandths: value * FixedDecimal.scale) }
        return switch step {
        case .rename(let name): .rename(name)
        case .order(let number): .setPurchaseOrder(number)
        case .add(let sku, let unit, let quantity, let step, let reference):
            .add(SKU(sku), unit: unit, quantity: units(quantity), rule: QuantityRule(step: units(step)), reference: reference)
        case .quantity(let line, let quantity, let step):
            .setQuantity(CartLineID(line), units(quantity), rule: QuantityRule(step: units(step)))
        case .reference(let line, let reference): .setReference(CartLineID(line), reference)
        case .remove(let line): .remove(CartLineID(line))
        case .share(let colleague, let access): .share(AssociateCode(colleague), access == "read" ? .read : .edit)
        case .unshare(let colleague): .unshare(AssociateCode(colleague))
        case .comment(let text, let line): .comment(text, line: line.map { CartLineID($0) })
        }
    }

    private func state(_ cart: Cart) -> CartModel.State {
        var state = CartModel.State(owner: cart.holding.owner.description)
        state.name = cart.name
        state.purchaseOrder = cart.purchaseOrder
        state.version = cart.version
        state.next = cart.nextLine
        for line in cart.lines {
            state.lines[line.id.rawValue] = CartModel.Line(
                sku: line.sku.description, unit: line.unit, quantity: line.quantity.tenThousandths / FixedDecimal.scale,
                reference: line.reference)
        }
        for (colleague, access) in cart.shares { state.shares[colleague.description] = access.rawValue }
        state.comments = cart.comments.map { "\($0.author) \($0.line?.rawValue ?? 0) \($0.text)" }
        return state
    }
}
