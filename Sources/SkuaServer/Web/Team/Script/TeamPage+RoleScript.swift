extension TeamPage {
    /// The roles: those that every company has, and the company's own.
    static let roleScript = #"""
        const permissionNames = { search: 'Search', 'carts.edit': 'Fill and share carts', 'carts.submit': 'Ask for approval', 'orders.place': 'Place orders',
          'orders.place_within_limit': 'Place orders within a limit', 'approvals.decide': 'Approve and reject', 'approvals.rules': 'Keep approval rules and budgets',
          'approvals.delegate': 'Name a substitute', 'quotes.request': 'Ask for quotes', 'quotes.accept': 'Accept quotes', 'orders.view': 'See orders',
          'deliveries.view': 'See deliveries', 'finance.manage': 'Invoices and credit', 'users.manage': 'Keep people and roles' }
        const scopeNames = [['', 'no'], ['own', 'own'], ['unit', 'of the unit'], ['subtree', 'of the unit and below'], ['company', 'of the company']]
        const scopeName = scope => scopeNames.find(s => s[0] === scope)?.[1] || scope
        views.roles = {
          load: async code => {
            const roles = (await api('roles')).roles
            return { roles, role: code === 'new' ? { name: '', permissions: {} } : code && roles.find(r => r.code === code) }
          },
          draw: ({ roles, role }) => role ? rolePage(role) : h`<div class="head"><h1>Roles</h1><a class="btn small" href="#/roles/new">Make a role</a></div><ul class="cards">${
            roles.map(r => h`<li class="card" data-k="${r.code}"><div><h2>${r.is_own ? h`<a href="#/roles/${encodeURIComponent(r.code)}">${r.name}</a>` : r.name}</h2><p class="meta">${
            Object.entries(r.permissions).map(([p, s]) => h`<span>${permissionNames[p] || p}: ${scopeName(s)}</span>`)}</p></div>${r.is_own && tag('own')}</li>`)}</ul>`,
        }
        const rolePage = r => h`${back('roles', 'Roles')}<div class="head"><h1>${r.code ? r.name : 'Make a role'}</h1></div><form class="fields form" data-do="saveRole"><label>Name<input
          name="name" value="${r.name}" required maxlength="100"></label>${Object.entries(permissionNames).filter(([p]) => may(p)).map(([p, text]) => h`<label>${
          text}<select name="${p}">${options(scopeNames, r.permissions[p] || '')}</select></label>`)}<label class="check"><input type="checkbox" name="second" ${
          r.needs_second_factor && raw('checked')}> counts only with a second factor</label><p class="err" role="alert"></p><div class="acts"><button class="btn primary">Save</button>${
          r.code && h`<button class="btn" type="button" data-do="deleteRole" data-sure="Remove ${r.name}?">Remove</button>`}</div></form>`
        actions.saveRole = async ({ name, second, ...fields }) => {
          const permissions = Object.fromEntries(Object.keys(permissionNames).filter(p => fields[p]).map(p => [p, fields[p]]))
          await api('roles/' + encodeURIComponent(here.data.role.code || codeOf(name)), { method: 'PUT', body: { name, permissions, needs_second_factor: !!second } })
          toast('Saved', 2500)
          visit('roles')
        }
        actions.deleteRole = async () => {
          await api('roles/' + encodeURIComponent(here.data.role.code), { method: 'DELETE' })
          visit('roles')
        }
        """#
}
