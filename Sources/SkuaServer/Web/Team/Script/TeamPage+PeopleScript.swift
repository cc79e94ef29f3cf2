extension TeamPage {
    /// The people of the company: who they are, what they may do, how much they may order.
    static let peopleScript = #"""
        const roleName = code => teamRoles.find(r => r.code === code)?.name || label(code)
        let teamRoles = []
        views.people = {
          load: async code => {
            await loadTeam()
            teamRoles = (await api('roles')).roles
            if (code) return { person: code === 'new' ? { roles: [] } : await api('associates/' + encodeURIComponent(code)) }
            return { invitations: (await api('invitations')).invitations }
          },
          draw: ({ person, invitations }) => person ? personPage(person) : h`<div class="head"><h1>People</h1><a class="btn small" href="#/people/new">Invite somebody</a></div>
        <ul class="cards">${team.map(a => h`<li class="card" data-k="${a.code}"><div><h2><a href="#/people/${encodeURIComponent(a.code)}">${a.name || a.code}</a></h2><p class="meta">${
          a.roles.length ? a.roles.map(r => h`<span>${roleName(r)}</span>`) : h`<span>no role</span>`}${a.unit && h`<span>${a.unit}</span>`}${
          a.order_limit && h`<span>up to ${money(a.order_limit)}</span>`}</p></div>${a.status !== 'active' && tag(a.status)}</li>`)}</ul>
        ${invitations.length > 0 && h`<h2 class="over">Invited</h2><ul class="plain">${invitations.map(i => h`<li data-k="${i.id}"><span>${i.email} <small>until ${
          when(i.expires_at)}</small></span><button class="icon" data-do="withdrawInvitation" data-id="${i.id}" aria-label="Withdraw the invitation of ${i.email}">${
          icon('x')}</button></li>`)}</ul>`}`,
        }
        const personPage = p => h`${back('people', 'People')}<div class="head"><h1>${p.code ? p.name || p.code : 'Invite somebody'}</h1>${p.status && p.status !== 'active'
          && tag(p.status)}</div>${p.login && h`<p class="meta"><span>${p.login}</span></p>`}
        <form class="fields form" data-do="${p.code ? 'savePerson' : 'invite'}">${!p.code && h`<label>Mail address<input name="email" type="email" required></label>`}<label>Name<input
          name="name" value="${p.name || ''}" required maxlength="100"></label><label>Unit<select name="unit"><option value="">directly below the company</option>${
          options(unitsOf().map(u => [u, u]), p.unit)}</select></label>
        <fieldset><legend>Roles</legend>${teamRoles.map(r => h`<label class="check"><input type="checkbox" name="roles" value="${r.code}" ${p.roles.includes(r.code)
          && raw('checked')}> ${r.name}${r.needs_second_factor && h` <small>with a second factor</small>`}</label>`)}</fieldset>
        <div class="pair"><label>Orders alone up to<input name="limit" type="number" min="0" step="any" value="${numberOf(p.order_limit)}" placeholder="no bound"></label><label>Currency<input
          name="currency" value="${p.order_limit?.currency || currencyOf(team)}" pattern="[A-Z]{3}" required></label></div>
        <details class="fold" data-k="views"><summary>Sees orders of others as well</summary><fieldset><legend class="vh">Whose orders</legend>${
          [...unitsOf().map(u => ['unit:' + u, `unit ${u} and below`]), ...team.filter(a => a.code !== p.code).map(a => ['associate:' + a.code, a.name || a.code])].map(([view, text]) => h`<label
          class="check"><input type="checkbox" name="views" value="${view}" ${list(p.order_views).includes(view) && raw('checked')}> ${text}</label>`)}</fieldset></details>
        <p class="err" role="alert"></p><div class="acts"><button class="btn primary">${p.code ? 'Save' : 'Send the invitation'}</button>${p.code && !isMe(p.code) && h`<button class="btn"
          type="button" data-do="block" data-status="${p.status === 'active' ? 'blocked' : 'active'}" data-sure="${p.status === 'active'
          ? `Block ${p.name || p.code}? Sessions end at once.` : ''}">${p.status === 'active' ? 'Block' : 'Let in again'}</button>`}</div></form>`
        const personBody = ({ name, unit, limit, currency }, form) => ({ name, unit: unit || null, roles: new FormData(form).getAll('roles'),
          order_views: new FormData(form).getAll('views'),
          order_limit: limit === '' ? null : amountIn(limit, currency) })
        actions.savePerson = async (fields, form) => {
          await api('associates/' + encodeURIComponent(here.data.person.code), { method: 'PUT', body: personBody(fields, form) })
          toast('Saved', 2500)
          visit('people')
        }
        actions.invite = async (fields, form) => {
          await post('invitations', { ...personBody(fields, form), unit: fields.unit || undefined, associate: codeOf(fields.email.split('@')[0]), email: fields.email })
          toast(`${fields.email} is invited.`, 2500)
          visit('people')
        }
        actions.block = async ({ status }) => {
          const person = await api('associates/' + encodeURIComponent(here.data.person.code), { method: 'PUT', body: { status } })
          toast(status === 'active' ? 'Let in again' : 'Blocked: nothing can be done any more.', 2500)
          return { person }
        }
        actions.withdrawInvitation = async ({ id }) => {
          await api('invitations/' + id, { method: 'DELETE' })
          return views.people.load()
        }
        """#
}
