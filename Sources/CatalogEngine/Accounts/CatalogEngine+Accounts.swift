extension CatalogEngine {
    /// The people who buy and sell here: signing in, and what they may do.
    package var accounts: AccountDesk {
        AccountDesk(
            store: store, buyers: buyers, sealer: sealer, cost: options.passwordCost, lifetime: options.sessionLifetime,
            secondFactorRoles: options.secondFactorRoles, clock: options.clock)
    }
}
