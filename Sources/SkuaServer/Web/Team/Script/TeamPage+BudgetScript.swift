extension TeamPage {
    /// What people and units may order in a period.
    static let budgetScript = #"""
        const periods = ['day', 'week', 'month', 'quarter', 'year']
        views.budgets = {
          load: async () => {
            await loadTeam()
            return { budgets: (await api('budgets')).budgets }
          },
          draw: ({ budgets }) => h`<div class="head"><h1>Budgets</h1></div>${budgets.length ? h`<ul class="cards">${budgets.map(b => h`<li class="card" data-k="${b.code}"><div><h2>${
            b.code}</h2>${budgetBar(b)}</div><button class="icon" data-do="deleteBudget" data-code="${b.code}" data-sure="Remove the budget ${b.code}?" aria-label="Remove the budget ${
            b.code}">${icon('x')}</button></li>`)}</ul>` : nothing('No budgets: orders are bounded by limits and credit alone.')}
        <form class="fields form" data-do="addBudget"><h2>A budget</h2><label>For<select name="target">${options([...unitsOf().map(u => ['u:' + u, `unit ${u} and below`]),
          ...team.map(a => ['a:' + a.code, a.name || a.code])])}</select></label><div class="pair"><label>Amount<input name="amount" type="number" min="0" step="any" required></label><label>Currency<input
          name="currency" value="${currencyOf(budgets)}" pattern="[A-Z]{3}" required></label></div><label>In each<select name="period">${options(periods.map(p => [p, p]), 'month')}</select></label><p
          class="err" role="alert"></p><button class="btn primary">Set the budget</button></form>`,
        }
        actions.addBudget = async ({ target, amount, currency, period }) => {
          const code = target.slice(2)
          await api('budgets/' + encodeURIComponent(`${code}-${period}`), { method: 'PUT', body: { [target[0] === 'u' ? 'unit' : 'associate']: code, period,
            limit: amountIn(amount, currency) } })
          return views.budgets.load()
        }
        actions.deleteBudget = async ({ code }) => {
          await api('budgets/' + encodeURIComponent(code), { method: 'DELETE' })
          return views.budgets.load()
        }
        """#
}
