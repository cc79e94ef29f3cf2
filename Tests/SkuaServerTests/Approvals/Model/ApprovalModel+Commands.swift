/// What each command comes to.
extension ApprovalModel {
    mutating func newCart(by person: String) -> String {
        if blocked.contains(person) { return "401" }
        carts.append(Cart(owner: person))
        return "201"
    }

    /// What a change of what is bought has to pass before it is looked at; nil when it may be made.
    private func refusal(_ person: String, _ id: Int, need: Int, changesContent: Bool, needsVersion: Bool, seen: Int?) -> String? {
        let cart = carts[id]
        if right(person, cart) < need { return right(person, cart) == 0 ? "404" : "403" }
        if cart.status == "ordered" || changesContent && cart.status != "active" { return "409" }
        if needsVersion, seen == nil { return "428" }
        if let seen, seen != cart.version { return "412" }
        return nil
    }

    /// Products are looked up before a change is made, in the eyes of an owner who must not be blocked.
    private func lookup(_ person: String, _ cart: Cart) -> String? {
        if blocked.contains(person) { return "401" }
        let right = right(person, cart)
        if right < 2 { return right == 0 ? "404" : "403" }
        return nil
    }

    private mutating func changed(_ id: Int, by person: String) -> String {
        carts[id].version += 1
        carts[id].content += 1
        if person != carts[id].owner { carts[id].touched.insert(person) }
        return "200"
    }

    mutating func add(_ sku: String, _ quantity: Int, to id: Int, by person: String, seen: Int?) -> String {
        if let refusal = lookup(person, carts[id]) { return refusal }
        if blocked.contains(carts[id].owner) { return "403" }
        if let refusal = refusal(person, id, need: 2, changesContent: true, needsVersion: false, seen: seen) { return refusal }
        if let index = carts[id].lines.firstIndex(where: { $0.sku == sku }) {
            carts[id].lines[index].quantity += quantity
        } else {
            carts[id].lines.append(Line(id: carts[id].next, sku: sku, quantity: quantity))
            carts[id].next += 1
        }
        return changed(id, by: person)
    }

    mutating func setQuantity(_ quantity: Int, ofLine line: Int, in id: Int, by person: String, seen: Int?) -> String {
        if let refusal = lookup(person, carts[id]) { return refusal }
        guard let index = carts[id].lines.firstIndex(where: { $0.id == line }) else { return "404" }
        if blocked.contains(carts[id].owner) { return "403" }
        if let refusal = refusal(person, id, need: 2, changesContent: true, needsVersion: true, seen: seen) { return refusal }
        carts[id].lines[index].quantity = quantity
        return changed(id, by: person)
    }

    mutating func remove(line: Int, from id: Int, by person: String, seen: Int?) -> String {
        if blocked.contains(person) { return "401" }
        if let refusal = refusal(person, id, need: 2, changesContent: true, needsVersion: true, seen: seen) { return refusal }
        guard let index = carts[id].lines.firstIndex(where: { $0.id == line }) else { return "404" }
        carts[id].lines.remove(at: index)
        return changed(id, by: person)
    }

    mutating func share(_ id: Int, with colleague: String, _ access: String?, by person: String) -> String {
        if blocked.contains(person) { return "401" }
        if right(person, carts[id]) == 0 { return "404" }
        if access != nil, blocked.contains(colleague) { return "404" }
        if let refusal = refusal(person, id, need: 3, changesContent: false, needsVersion: false, seen: nil) { return refusal }
        if access != nil, colleague == carts[id].owner { return "400" }
        if access == nil, carts[id].shares[colleague] == nil { return "404" }
        carts[id].shares[colleague] = access
        carts[id].version += 1
        return "200"
    }

    mutating func comment(on id: Int, by person: String) -> String {
        if blocked.contains(person) { return "401" }
        if let refusal = refusal(person, id, need: 1, changesContent: false, needsVersion: false, seen: nil) { return refusal }
        carts[id].version += 1
        return "200"
    }

    mutating func submit(_ id: Int, by person: String, seen: Int?) -> String {
        if blocked.contains(person) { return "401" }
        let cart = carts[id]
        let right = right(person, cart)
        if right < 3 { return right == 0 ? "404" : "403" }
        if cart.status != "active" { return "409" }
        guard let seen else { return "428" }
        if seen != cart.version { return "412" }
        let steps = self.steps(cart, person)
        if isOver(total(cart), cart.owner), !steps.contains(where: \.isOverBudget) { return "409 over_budget" }
        if cart.lines.isEmpty || blocked.contains(cart.owner) { return "409" }
        var request = Request(
            cart: id, requester: person, excluded: cart.touched.union([cart.owner, person]), content: cart.content, prices: prices,
            steps: steps, state: steps.isEmpty ? "approved" : "open", opened: now)
        for step in steps where seats(step, request, isOpen: false, []).isDeadEnd { return "409 no_eligible_approver" }
        request.prices = prices.filter { price in cart.lines.contains { $0.sku == price.key } }
        requests.append(request)
        carts[id].request = requests.count - 1
        carts[id].status = steps.isEmpty ? "approved" : "pending_approval"
        carts[id].version += 1
        return "200"
    }

    private mutating func giveBack(_ id: Int) {
        carts[id].status = "active"
        carts[id].request = nil
        carts[id].version += 1
        carts[id].content += 1
    }

    mutating func withdraw(_ id: Int, by person: String, seen: Int?) -> String {
        if blocked.contains(person) { return "401" }
        let cart = carts[id]
        let right = right(person, cart)
        if right == 0 { return "404" }
        guard let number = cart.request, ["pending_approval", "approved"].contains(cart.status) else { return "409" }
        if right < 3, requests[number].requester != person { return "403" }
        if let seen, seen != cart.version { return "412" }
        requests[number].state = "withdrawn"
        giveBack(id)
        return "200"
    }

    mutating func decide(_ number: Int, approves: Bool, by person: String, for principal: String?) -> String {
        if blocked.contains(person) { return "401" }
        var request = requests[number]
        guard sees(person, request) else { return "404" }
        if request.excluded.contains(person) { return "403" }
        if request.state != "open" { return "409" }
        let groups = seats(ofStep: request.current, request)
        // One's own right goes before that of others, and those by name.
        let mine = Set(groups.joined()).filter { $0[0] == person && (principal == nil || $0[1] == principal) }
        guard let seat = mine.min(by: { ($0[1] == person ? "" : $0[1]) < ($1[1] == person ? "" : $1[1]) }) else { return "403" }
        let agreement = Agreement(by: person, principal: seat[1], groups: Set(groups.indices.filter { groups[$0].contains(seat) }))
        if approves {
            let before = request.agreements[request.current] ?? []
            if before.contains(where: { $0.by == person || $0.principal == seat[1] }) { return "409" }
            let (old, new) = (Self.covered(before[...], []), Self.covered((before + [agreement])[...], []))
            if new == old { return "409" }
            request.agreements[request.current, default: []].append(agreement)
            if new == groups.count {
                request.current += 1
                request.opened = now
            }
        }
        request.deciders.append((person, seat[1]))
        if !approves { request.state = "rejected" } else if request.current == request.steps.count { request.state = "approved" }
        requests[number] = request
        if request.state == "rejected" { giveBack(request.cart) }
        if request.state == "approved" {
            carts[request.cart].status = "approved"
            carts[request.cart].version += 1
        }
        return "200"
    }

    mutating func place(_ id: Int, by person: String, seen: Int) -> String {
        if blocked.contains(person) { return "401" }
        let cart = carts[id]
        if right(person, cart) == 0 { return "404" }
        if !mayOrder(person, cart.owner) { return "403" }
        if seen != cart.version { return "412" }
        if cart.status == "ordered" || cart.lines.isEmpty || blocked.contains(cart.owner) { return "409" }
        if cart.status == "pending_approval" { return "409" }
        var isAgreed = false
        if cart.status == "approved", let number = cart.request {
            let request = requests[number]
            guard request.content == cart.content, request.prices.allSatisfy({ prices[$0.key] == $0.value }) else {
                return "409 approval_required"
            }
            isAgreed = !request.steps.isEmpty
        }
        if !isAgreed, !steps(cart, person).isEmpty { return "409 approval_required" }
        let total = total(cart)
        if !isAgreed, !mayOrderAnything(person, cart.owner), let limit = Self.people[person]?.limit, total > limit { return "403" }
        if isOver(total, cart.owner), !isAgreed || !(cart.request.map { requests[$0].steps.contains(where: \.isOverBudget) } ?? false) {
            return "409 over_budget"
        }
        orders.append(Order(owner: cart.owner, placedBy: person, total: total))
        carts[id].status = "ordered"
        carts[id].version += 1
        return "201"
    }

    mutating func cancel(_ number: Int, by person: String) -> String {
        if blocked.contains(person) { return "401" }
        let order = orders[number]
        if !viewsOrders(person, order.owner), order.placedBy != person { return "404" }
        if !mayOrder(person, order.owner) { return "403" }
        if order.isCancelled { return "412" }
        orders[number].isCancelled = true
        return "200"
    }

    mutating func delegate(to substitute: String, from: Int, until: Int, by person: String) -> String {
        if blocked.contains(person) { return "401" }
        if substitute == person { return "400" }
        if blocked.contains(substitute) { return "404" }
        if Self.people[person]?.roles.isDisjoint(with: ["company_admin", "purchasing_manager", "approver"]) == true { return "403" }
        let isNew = substitutes[person] == nil
        substitutes[person] = Substitute(person: substitute, from: from, until: until)
        return isNew ? "201" : "200"
    }
}
