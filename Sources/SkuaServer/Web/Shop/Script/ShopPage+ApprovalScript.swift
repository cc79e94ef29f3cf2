extension ShopPage {
    /// Asking for approval, and deciding about what others ask for.
    static let approvalScript = #"""
        views.approvals = {
          load: async id => {
            if (!id) {
              const [open, mine, decided] = await Promise.all(['open', 'mine', 'decided'].map(async state => state !== 'mine' && !may('approvals.decide')
                ? [] : (await api(`approvals?state=${state}&limit=50`)).approvals))
              badge = open.length
              return { open, mine, decided }
            }
            const approval = await api('approvals/' + id), cart = await api('carts/' + approval.cart).catch(() => null)
            return { approval, cart }
          },
          draw: data => data.approval ? approvalPage(data) : h`<div class="head"><h1>Approvals</h1></div>
        ${may('approvals.decide') && h`<h2 class="over">Waiting for you</h2>${approvalCards(data.open, 'Nothing waits for you.')}`}
        <h2 class="over">Asked for by you</h2>${approvalCards(data.mine, 'You have asked for nothing.')}
        ${data.decided.length > 0 && h`<h2 class="over">Decided by you</h2>${approvalCards(data.decided)}`}`,
        }
        const approvalCards = (all, none) => all.length ? h`<ul class="cards">${all.map(a => h`<li class="card" data-k="${a.id}"><div><h2><a href="#/approvals/${
          a.id}">${a.cart_name}</a></h2><p class="meta"><span>${who(a.requester)}</span><span>${when(a.submitted_at)}</span></p></div>${
            tag(a.state)}<b class="sum">${money(a.total)}</b></li>`)}</ul>` : nothing(none)
        const names = approvers => list(approvers).map(a => (a.name || who(a.code)) + (a.for ? ` for ${a.for.name || who(a.for.code || a.for)}` : ''))
        const or = new Intl.ListFormat(undefined, { type: 'disjunction' })
        // The steps of a flow: what has been decided, whose turn it is, who comes after.
        const stepsOf = (steps, current) => h`<ol class="steps">${steps.map((s, i) => h`<li class="${i < current ? 'done' : i === current ? 'now' : ''}"><b>${
          s.name || s.rule}</b> <span>${i < current ? 'agreed' : or.format(names(s.approvers)) || 'nobody'}</span></li>`)}</ol>`
        const trailOf = events => h`<ol class="trail">${list(events).map(e => h`<li><b>${label(e.kind)}</b> <span>${[e.by && who(e.by), e.for && `for ${
          who(e.for)}`, when(e.at)].filter(Boolean).join(' · ')}</span>${e.comment && h`<p>“${e.comment}”</p>`}</li>`)}</ol>`
        const approvalPage = ({ approval: a, cart }) => h`${back('approvals', 'Approvals')}<div class="head"><h1>${a.cart_name}</h1>${tag(a.state)}</div>
        <p class="meta"><span>asked for by ${who(a.requester)}</span><span>${when(a.submitted_at)}</span></p>
        <div class="two"><div>${cart ? h`<ol class="lines" aria-label="Lines">${cart.lines.map(l => lineOf(l, false, cart.quote))}</ol>` : ''}
        <section data-k="trail"><h2 class="over">What happened</h2>${trailOf(a.events)}</section></div>
        <aside class="side-card" aria-label="Decision"><dl class="total"><div><dt>Total</dt><dd>${money(a.total)}</dd></div></dl>${
          stepsOf(a.steps, a.state === 'open' ? a.current_step : a.steps.length)}
        ${a.can_decide && h`<form class="fields" data-do="decide"><label>Comment<input name="comment" maxlength="2000"></label><p class="err" role="alert"></p>
        <div class="pair"><button class="btn primary" name="decision" value="approve">Approve</button><button class="btn" name="decision" value="reject">Reject</button></div></form>`}
        ${cart && h`<p class="acts"><a class="text" href="#/carts/${a.cart}">See the cart</a></p>`}</aside></div>`
        actions.decide = async ({ decision, comment }) => {
          const approval = await post(`approvals/${here.data.approval.id}/decisions`, { decision, comment })
          badge = Math.max(0, badge - 1)
          toast(decision === 'approve' ? 'Approved' : 'Rejected', 2500)
          return { approval, cart: here.data.cart && await api('carts/' + approval.cart).catch(() => null) }
        }
        actions.submitCart = async () => {
          await post(`carts/${here.data.cart.id}/submit`, {}, seen())
          reload()
        }
        actions.withdrawCart = async () => {
          await post(`carts/${here.data.cart.id}/withdraw`, {}, seen())
          reload()
        }
        // What stands between a cart and its order.
        function checkout({ cart, approval }, edits) {
          const state = cart.order ? 'ordered' : cart.status || 'active', takesBack = cart.access !== 'read'
            && h`<button class="btn wide" data-do="withdrawCart">Take back to change it</button>`
          const place = (may('orders.place') || may('orders.place_within_limit')) && cart.access !== 'read'
            && h`<button class="btn primary wide" data-do="order">Place order</button>`
          if (state === 'ordered') return h`<a class="btn primary wide" href="#/orders/${cart.order}">See the order</a>`
          if (state === 'pending_approval') return h`${approval?.steps && stepsOf(approval.steps, approval.current_step)}<p class="hint">Nobody can change it while it waits.</p>${takesBack}`
          if (state === 'approved') return h`<p class="hint">Approved: it can be ordered as it is.</p>${place}${takesBack}`
          if (!edits && !cart.quote || !cart.lines.length) return ''
          if (!approval?.required) return h`${approval?.problem && h`<p class="hint bad">${approval.problem.message || approval.problem}</p>`}${place || ''}`
          return h`<p class="hint">Needs approval before it can be ordered:</p>${stepsOf(list(approval.steps), -1)}${approval.problem
            ? h`<p class="hint bad">${approval.problem.message || approval.problem}</p>` : ''}<button class="btn primary wide" data-do="submitCart">Submit for approval</button>`
        }
        """#
}
