package import Commerce

extension QuickOrderDesk {
    /// Puts what a quick order comes to on a shopping list: the lines that are resolved.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`, `.stale` and `.conflict` for the list.
    package func order(
        _ sheet: QuickOrderSheet, onto id: ShoppingListID, acceptsGuesses: Bool = false, seen version: Int64? = nil,
        for session: Session
    ) throws -> (answer: QuickOrderAnswer, list: ShoppingListView) {
        try EngineError.translatingCommerce {
            try engine.shoppingLists.editable(id, for: session)
            let answer = try answer(sheet, for: session.buyer)
            let additions = answer.additions(acceptsGuesses: acceptsGuesses)
            if !additions.isEmpty {
                _ = try engine.shoppingLists.carryOut([.add(additions)], on: id, seen: version, for: session)
            }
            return (answer, try engine.shoppingLists.list(id, for: session))
        }
    }
}

extension QuickOrderAnswer {
    /// The lines that are sure enough to be taken.
    func additions(acceptsGuesses: Bool) -> [CartAddition] {
        lines.filter { $0.status == .resolved || (acceptsGuesses && $0.status == .guess) }.compactMap(\.addition)
    }
}
