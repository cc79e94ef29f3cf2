extension ShopPage {
    /// What somebody sees of themselves, mailed tokens, and acting for customers.
    static let accountScript = #"""
        // Mails lead to the search page, which passes their tokens on.
        const tokenForm = (action, title, text) => ({
          load: async token => token || null,
          draw: token => h`<div class="narrow"><h1>${title}</h1><p class="lead">${text}</p><form class="fields" data-do="${
            action}" data-token="${
            token}"><label>Password<input name="password" type="password" autocomplete="new-password" minlength="10" required></label><p class="err"
          role="alert"></p><button class="btn primary">Go on</button></form></div>`,
        })
        views.invitation = tokenForm('acceptInvitation', 'Welcome', 'Choose a password, of ten characters at least, to accept the invitation.')
        views.reset = tokenForm('confirmReset', 'A new password', 'Choose a new password, of ten characters at least.')
        views.forgotten = { draw: () => h`<div class="narrow"><h1>Forgotten password</h1><p class="lead">A link to choose a new one comes by mail.</p><form
          class="fields" data-do="askReset"><label>Login<input name="login" autocomplete="username" autocapitalize="off" required></label><p class="err"
          role="alert"></p><button class="btn primary">Send the link</button></form></div>` }
        actions.acceptInvitation = async ({ token, password }) => welcome(await post('invitations/accept', { token, password }))
        actions.confirmReset = async ({ token, password }) => {
          await post('password-resets/confirm', { token, password })
          toast('The password is changed. Sign in with it.', 4000)
          visit('sign-in')
        }
        actions.askReset = async ({ login }) => {
          await post('password-resets', { login })
          toast('If there is such a login, the mail is on its way.', 5000)
          visit('sign-in')
        }
        views.account = {
          load: async () => {
            const [credit, notices, budgets, locale, invoices] = await Promise.all([may('finance.manage') ? api('credit').catch(() => null) : null,
              api('notices?limit=10').then(a => a.notices).catch(() => []), me.seller ? [] : api('budgets').then(a => a.budgets).catch(() => []),
              api('notice-preferences').then(a => a.locale).catch(() => 'en'), may('finance.manage') ? api('invoices?limit=20').then(a => a.invoices).catch(() => []) : []])
            return { credit, notices, budgets, locale, invoices }
          },
          draw: ({ credit, notices, budgets, locale, invoices, factor }) => h`<div class="narrow"><h1>${myName()}</h1><p class="lead">${
            list((me.associate || me.seller).roles).map(label).join(', ')}${me.representative && h`, acted for by ${
              me.representative.name}`}</p>
        ${credit && h`<dl class="spec one"><div><dt>Credit limit</dt><dd>${money(credit.limit)}</dd></div><div><dt>Owed</dt><dd>${
          money(credit.balance)}</dd></div></dl>`}
        ${budgets.map(budgetBar)}<p class="acts"><a class="btn primary" href="./">Search the catalog</a><button class="btn" data-do="signOut">${
          me.representative ? 'Stop acting' : 'Sign out'}</button></p>
        ${list(me.associates).filter(a => !isMe(a.code)).map(a => h`<p class="acts"><button class="btn" data-do="switchTo" data-associate="${a.code}">Go on as ${
          a.name || a.code} of ${a.company}</button></p>`)}
        ${notices.length > 0 && h`<h2>Notices</h2><ol class="trail">${notices.map(n => h`<li data-k="${n.number}"><b>${
          label(n.kind.replaceAll('.', ' '))}</b> <span>${
          [n.values?.cart || n.values?.name || n.values?.number, when(n.at)].filter(Boolean).join(' · ')}</span></li>`)}</ol>`}${
          invoices.length > 0 && h`<h2>Invoices</h2><ul class="plain">${invoices.map(i => h`<li data-k="i${i.number}"><span><a class="text" href="#/orders/${i.order}">Invoice ${
          i.number}</a> <small class="${i.is_overdue && 'bad'}">${i.is_overdue ? 'overdue since' : i.open.amount ? 'due' : 'was due'} ${
          when(i.due_at)}</small></span><b>${i.open.amount ? money(i.open) : label(i.status)}</b></li>`)}</ul>`}${security({ factor, locale })}</div>`,
        }
        actions.switchTo = async ({ associate }) => welcome(await post('session/switch', { associate }))
        actions.signOut = async () => {
          await api('session', { method: 'DELETE' }).catch(() => {})
          const seller = me.representative && saved(tab, 'skua.seller')
          saved(tab, 'skua.seller', '')
          keepSession(seller ? JSON.parse(seller) : null)
          basket = null
          people.clear()
          badge = 0
          visit(seller ? 'customers' : 'sign-in')
        }
        // People of the seller act on behalf of customers, and are named for what they do.
        views.customers = {
          load: async () => (await api('associates')).associates,
          draw: all => h`<div class="head"><h1>Customers</h1></div>${all.length ? h`<ul class="cards">${
            all.map(a => h`<li class="card" data-k="${a.code}"><div><h2>${
            a.name || a.code}</h2><p class="meta"><span>${a.company}</span><span>${list(a.roles).map(label).join(', ')}</span></p></div>${
            a.status === 'active' && h`<button class="btn small" data-do="actFor" data-associate="${a.code}">Act for ${
              a.name || a.code}</button>`}</li>`)}</ul>`
            : nothing('No customers are assigned to you.')}`,
        }
        actions.actFor = async ({ associate }) => {
          const seller = JSON.stringify(me), session = await post('sessions/on-behalf', { associate })
          saved(tab, 'skua.seller', seller)
          welcome(session)
        }
        """#
}
