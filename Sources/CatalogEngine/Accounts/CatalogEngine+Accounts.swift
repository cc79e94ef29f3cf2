extension CatalogEngine {
    /// The people who buy here: signing in, and what they may do.
    package var accounts: AccountDesk {
        AccountDesk(
            store: store, buyers: buyers, cost: options.passwordCost, lifetime: options.sessionLifetime, clock: options.clock)
    }
}
