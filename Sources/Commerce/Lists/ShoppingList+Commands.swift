extension ShoppingList {
    /// Carries out a command for somebody, if they may give it and have seen what they change.
    ///
    /// - Parameter version: the version that was seen; nil where none was named. One that was named must be the present one.
    /// - Throws: ``CommerceError``: `.unknown` when they may not know of the list, or for a line that is not there; `.denied`,
    ///   `.versionMissing`, `.stale`, `.range`, `.limit`, `.syntax`. The list then stays as it was.
    package mutating func carryOut(
        _ command: ShoppingListCommand, by authority: Authority, seen version: Int64?, at moment: Int64
    ) throws(CommerceError) {
        try require(command.need, of: authority)
        if version == nil, command.needsVersion {
            throw CommerceError(.versionMissing, "the version of the list that is changed must be named")
        }
        try require(version: version)
        var list = self
        try list.apply(command)
        list.version += 1
        list.changedAt = moment
        self = list
    }

    /// - Throws: ``CommerceError`` with `.unknown` or `.denied` when somebody may do less than `right`.
    package func require(_ right: CartRight, of authority: Authority) throws(CommerceError) {
        let held = authority.right(to: self)
        guard held > .none else { throw CommerceError(.unknown, "there is no such list") }
        guard held >= right else { throw CommerceError(.denied, "this list may be looked at, but not be changed so") }
    }

    /// - Throws: ``CommerceError`` with `.stale` when a version is named that is not the present one.
    package func require(version: Int64?) throws(CommerceError) {
        guard version == nil || version == self.version else {
            throw CommerceError(.stale, "the list has been changed meanwhile; read it again and repeat the change")
        }
    }

    private mutating func apply(_ command: ShoppingListCommand) throws(CommerceError) {
        switch command {
        case .rename(let name):
            try Self.check(name: name, project: project)
            self.name = name
        case .setProject(let project):
            try Self.check(name: name, project: project)
            self.project = project
        case .setAudience(let audience): self.audience = audience
        case .add(let additions): try add(additions)
        case .setQuantity(let id, let quantity):
            guard quantity > .zero else { throw CommerceError(.range, "a quantity must be above 0") }
            lines[try index(of: id)].quantity = quantity
        case .setNote(let id, let note):
            try Self.check(note)
            lines[try index(of: id)].note = note
        case .remove(let id): lines.remove(at: try index(of: id))
        case .share(let colleague, let access):
            guard colleague != holding.owner else { throw CommerceError(.syntax, "the list belongs to this associate already") }
            shares[colleague] = access
        case .unshare(let colleague):
            guard shares.removeValue(forKey: colleague) != nil else { throw CommerceError(.unknown, "the list is not shared with them") }
        }
    }

    private mutating func add(_ additions: [CartAddition]) throws(CommerceError) {
        var places: [Cart.Goods: Int] = [:]
        for (index, line) in lines.enumerated() { places[Cart.Goods(sku: line.sku, unit: line.unit)] = index }
        for addition in additions {
            try Self.check(addition.note)
            guard addition.quantity > .zero else { throw CommerceError(.range, "a quantity must be above 0") }
            let goods = Cart.Goods(sku: addition.sku, unit: addition.unit)
            if let index = places[goods] {
                lines[index].quantity = try lines[index].quantity.adding(addition.quantity)
                if !addition.note.isEmpty { lines[index].note = addition.note }
                continue
            }
            guard lines.count < Self.maximumLines else { throw CommerceError(.limit, "a list has at most \(Self.maximumLines) lines") }
            places[goods] = lines.count
            lines.append(
                ShoppingListLine(
                    id: nextLine, sku: addition.sku, unit: addition.unit, quantity: addition.quantity, note: addition.note))
            nextLine += 1
        }
    }

    private func index(of id: Int64) throws(CommerceError) -> Int {
        guard let index = lines.firstIndex(where: { $0.id == id }) else { throw CommerceError(.unknown, "the list has no such line") }
        return index
    }

    private static func check(_ note: String) throws(CommerceError) {
        guard note.count <= QuickOrderSheet.maximumNote else {
            throw CommerceError(.syntax, "a note has at most \(QuickOrderSheet.maximumNote) characters")
        }
    }
}

extension Authority {
    /// What the associate may do with a list: by role where the permission reaches it, by being of its unit, or by its share.
    package func right(to list: ShoppingList) -> CartRight {
        guard list.holding.company == associate.company else { return .none }
        if allows(.editCarts, on: list.holding) { return .manage }
        let isForUnit = list.audience == .unit && list.holding.unit == associate.unit
        switch (isForUnit, list.shares[associate.code]) {
        case (true, _), (false, .edit?): return scope(of: .editCarts) == nil ? .read : .edit
        case (false, .read?): return .read
        case (false, nil): return .none
        }
    }
}
