extension ShopPage {
    /// Who decides in whose place for a time, and what is left of budgets.
    static let substituteScript = #"""
        const dayOf = iso => iso.slice(0, 10)
        const lastDayOf = iso => new Date(Date.parse(iso) - 1000).toISOString().slice(0, 10)
        const substitutes = all => may('approvals.delegate') && h`<section><h2 class="over">Substitutes</h2>${all.length ? h`<ul class="plain">${all.map(d => h`<li data-k="${
          d.id}"><span>${who(d.substitute)} <small>decides for ${isMe(d.delegator) ? 'you' : who(d.delegator)}, ${dayOf(d.from)} to ${lastDayOf(d.until)}</small></span>${
          !isMe(d.substitute) && h`<button class="icon" data-do="endSubstitute" data-id="${d.id}" aria-label="End the substitution by ${who(d.substitute)}">${
          icon('x')}</button>`}</li>`)}</ul>` : nothing('Nobody decides in your place.')}
        <form class="inline named" data-do="substitute"><label>Colleague<select name="substitute">${[...people].filter(([code]) => !isMe(code)).map(([code, name]) => h`<option value="${
          code}">${name}</option>`)}</select></label><label>From<input type="date" name="from" required></label><label>To the end of<input type="date" name="until" required></label><p
          class="err" role="alert"></p><button class="btn">Name a substitute</button></form></section>`
        const substitutions = async () => (await api('delegations')).delegations
        actions.substitute = async ({ substitute, from, until }) => {
          await api('delegations/' + token(), { method: 'PUT', body: { substitute, from, until } })
          toast(`${who(substitute)} decides in your place.`, 2500)
          return { ...here.data, delegations: await substitutions() }
        }
        actions.endSubstitute = async ({ id }) => {
          await api('delegations/' + id, { method: 'DELETE' })
          return { ...here.data, delegations: await substitutions() }
        }
        """#
}
