extension ShopPage {
    /// What is left of budgets.
    static let budgetScript = #"""
        const budgetTarget = b => b.unit ? `unit ${b.unit}` : isMe(b.associate) ? 'you' : who(b.associate)
        const budgetBar = b => h`<div class="budget"><p><b>${money(b.remaining)}</b> of ${money(b.limit)} left for ${budgetTarget(b)} <small>this ${
          b.period}</small></p><span class="gauge"><i style="width:${Math.min(100, Math.round(100 * b.spent.amount / Math.max(1, b.limit.amount)))}%"></i></span></div>`
        """#
}
