extension TeamPage {
    /// Who has to agree to which carts.
    static let ruleScript = #"""
        const approverName = a => a.any_of ? a.any_of.map(approverName).join(' or ') : a.role ? label(a.role) : who(a.associate)
        const conditionWords = c => Object.entries(c).map(([name, v]) => `${label(name)}${v === true ? '' : ` ${words(v)}`}`)
        const rulePath = code => 'approval-rules/' + encodeURIComponent(code)
        views.rules = {
          load: async () => ({ rules: (await api('approval-rules')).rules }),
          draw: ({ rules }) => h`<div class="head"><h1>Approval rules</h1></div>${rules.length ? h`<ul class="cards">${rules.map(r => h`<li class="card" data-k="${
            r.code}"><div><h2>${r.name}</h2><p class="meta">${conditionWords(r.conditions).map(w => h`<span>${w}</span>`)}${r.steps.map(s => h`<span>${
            s.from && `from ${money(s.from)}: `}${s.approvers.map(approverName).join(s.needs === 'all' ? ' and ' : ' or ')}</span>`)}</p></div>${!r.is_active && tag('off')}${
            r.origin === 'seller' ? tag('set_by_the_seller') : h`<button class="btn small" data-do="switchRule" data-code="${r.code}">${
            r.is_active ? 'Switch off' : 'Switch on'}</button><button class="icon" data-do="deleteRule" data-code="${r.code}" data-sure="Remove ${
            r.name}?" aria-label="Remove ${r.name}">${icon('x')}</button>`}</li>`)}</ul>` : nothing('No rules: nobody is asked.')}
        <form class="fields form" data-do="addRule"><h2>A new rule</h2><label>Name<input name="name" required maxlength="100" placeholder="From 1,000 EUR"></label><div class="pair"><label>From a total of<input
          name="from" type="number" min="0" step="any" required></label><label>Currency<input name="currency" value="EUR" pattern="[A-Z]{3}" required></label></div><div class="pair"><label>Asks<select
          name="role">${options(['approver', 'purchasing_manager', 'company_admin'].map(r => [r, label(r)]))}</select></label><label>Only for the category<input name="category" placeholder="any"></label></div><label
          class="check"><input type="checkbox" name="over"> only what is above a budget</label><p class="err" role="alert"></p><button class="btn primary">Add the rule</button></form>`,
        }
        actions.addRule = async ({ name, from, currency, role, category, over }) => {
          const conditions = { ...(category && { categories: [category] }), ...(over && { is_over_budget: true }) }
          await api(rulePath(codeOf(name)), { method: 'PUT', body: { name, conditions, steps: [{ from: amountIn(from, currency), approvers: [{ role }] }] } })
          return views.rules.load()
        }
        actions.switchRule = async ({ code }) => {
          const { name, is_active, conditions, ladder, steps } = here.data.rules.find(r => r.code === code)
          await api(rulePath(code), { method: 'PUT', body: { name, conditions, ladder, steps, is_active: !is_active } })
          return views.rules.load()
        }
        actions.deleteRule = async ({ code }) => {
          await api(rulePath(code), { method: 'DELETE' })
          return views.rules.load()
        }
        """#
}
