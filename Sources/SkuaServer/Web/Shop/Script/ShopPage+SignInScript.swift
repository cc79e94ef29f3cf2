extension ShopPage {
    /// Signing in.
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
        <label id="code" hidden>Code of your second factor<input name="code" inputmode="numeric" autocomplete="one-time-code"></label>
        <p class="err" role="alert"></p><button class="btn primary">Sign in</button><p><a class="text" href="#/forgotten">Forgotten the password?</a></p></form></div>`,
        }
        actions.signIn = async fields => {
          const { login, password, code } = fields
          try {
            welcome(await call('v1/sessions', { method: 'POST', headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ login, password, ...(code && { code }) }) }))
          } catch (e) {
            // Whoever has a second factor is asked for its code.
            if (e.kind === 'second_factor_required') $('#code').hidden = false
            throw e
          }
        }
        function welcome(session) {
          people.clear()
          basket = null
          keepSession(session)
          toast(`Welcome, ${myName()}.`)
          if (!session.seller && may('carts.edit') && !may('approvals.decide')) location.href = './'
          else if (may('approvals.decide')) visit('approvals'); else visit(home())
        }
        """#
}
