extension ShopPage {
    /// Signing in and out.
    static let signInScript = #"""
                views['sign-in'] = {
          // Ready-made people where the demo is; elsewhere the form alone.
          load: async () => list((await call('demo/people.json').catch(() => ({}))).people),
          draw: ready => h`<div class="narrow"><h1>Sign in</h1>${
            ready.length > 0 && h`<p class="lead">Be somebody of the demo: one click signs you in.</p>
        <ul class="ready">${ready.map(p => h`<li><button class="tile" data-do="signIn" data-login="${p.login}" data-password="${
          p.password}" data-kind="${p.role}"><span class="face big" aria-hidden="true">${initials(p.name)}</span><span><b>${
            p.name}</b> <span class="role">${
            label(p.role)}</span><small>${
              p.about}</small></span></button></li>`)}</ul><h2>Or with a login of your own</h2>`}
        <form class="fields" data-do="signIn"><label>Login<input name="login" autocomplete="username" autocapitalize="off" required></label>
        <label>Password<input name="password" type="password" autocomplete="current-password" required></label>
        <p class="err" role="alert"></p><button class="btn primary">Sign in</button></form></div>`,
        }
        actions.signIn = async ({ login, password }) => {
          const session = await call('v1/sessions', { method: 'POST', headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ login, password }) })
          people.clear()
          keepSession(session)
          toast(`Welcome, ${myName()}.`)
          if (!session.seller && may('carts.edit') && !may('approvals.decide')) location.href = './'
          else if (may('approvals.decide')) visit('approvals'); else visit(home())
        }
        views.account = {
          load: async () => may('finance.manage') ? await api('credit').catch(() => null) : null,
          draw: credit => h`<div class="narrow"><h1>${myName()}</h1><p class="lead">${
            list((me.associate || me.seller).roles).map(label).join(', ')}</p>
        ${credit && h`<dl class="spec one"><div><dt>Credit limit</dt><dd>${money(credit.limit)}</dd></div><div><dt>Owed</dt><dd>${
          money(credit.balance)}</dd></div></dl>`}
        <p class="acts"><a class="btn primary" href="./">Search the catalog</a><button class="btn" data-do="signOut">Sign out</button></p></div>`,
        }
        actions.signOut = async () => {
          await api('session', { method: 'DELETE' }).catch(() => {})
          keepSession(null)
          basket = null
          people.clear()
          badge = 0
          visit('sign-in')
        }
        """#
}
