extension ShopPage {
    /// Asking for approval, and deciding about what others ask for.
    static let approvalScript = #"""
        const waiting = async () => may('approvals.decide') ? (await api('approvals?state=open&limit=50')).approvals : []
        views.approvals = {
          load: async id => {
            if (id) return { approval: await api('approvals/' + id) }
            const [open, mine, decided] = await Promise.all([waiting(), api('approvals?state=mine&limit=50').then(a => a.approvals),
              may('approvals.decide') ? api('approvals?state=decided&limit=20').then(a => a.approvals) : []])
            badge = open.length
            return { open, mine, decided, delegations: may('approvals.delegate') ? await substitutions() : [] }
          },
          draw: data => data.approval ? approvalPage(data.approval) : h`<div class="head"><h1>Approvals</h1></div>
        ${may('approvals.decide') && h`<h2 class="over">Waiting for you</h2>${approvalCards(data.open, 'Nothing waits for you.')}`}
        ${(data.mine.length > 0 || !may('approvals.decide')) && h`<h2 class="over">Asked for by you</h2>${
          approvalCards(data.mine, 'You have asked for nothing yet. Submit a cart that needs approval.')}`}
        ${data.decided.length > 0 && h`<h2 class="over">Decided</h2>${approvalCards(data.decided)}`}${substitutes(data.delegations)}`,
        }
        const personOf = p => p?.name || who(p?.code)
        const approvalCards = (all, none) => all.length ? h`<ul class="cards">${all.map(a => h`<li class="card" data-k="${
          a.id}"><div><h2><a href="#/approvals/${
          a.id}">${a.cart.name}</a></h2><p class="meta"><span>${personOf(a.requested_by)}</span><span>${
            when(a.submitted_at)}</span></p></div>${
            tag(a.state === 'open' ? 'pending_approval' : a.state)}<b class="sum">${money(a.total)}</b></li>`)}</ul>` : nothing(none)
        const either = new Intl.ListFormat(undefined, { type: 'disjunction' })
        const asked = step => either.format(list(step.approvers).map(a => (a.name || a.code) + (a.for ? ` for ${
          a.for_name || a.for}` : '')))
        // The steps of a flow: what has been agreed to, whose turn it is, who comes after.
        const stepsOf = steps => h`<ol class="steps">${steps.map(s => h`<li class="${s.state || ''}"><b>${s.name || s.rule}</b> <span>${
          s.state && s.state !== 'open' && s.state !== 'waiting' ? label(s.state) : asked(s) || 'nobody can approve this'}</span></li>`)}</ol>`
        const trailOf = trail => h`<ol class="trail">${trail.map(e => h`<li><b>${label(e.action)}</b> <span>${
          [e.by && personOf(e.by), e.for && `for ${
          personOf(e.for)}`, when(e.at)].filter(Boolean).join(' · ')}</span>${e.comment && h`<p>“${e.comment}”</p>`}</li>`)}</ol>`
        const approvalPage = a => h`${back('approvals', 'Approvals')}<div class="head"><h1>${a.cart.name}</h1>${tag(a.state === 'open'
          ? 'pending_approval' : a.state)}</div><p class="meta"><span>asked for by ${personOf(a.requested_by)}</span><span>${
            when(a.submitted_at)}</span></p>
        <div class="two"><div><ol class="lines" aria-label="Lines">${a.lines.map((l, i) => lineOf({ ...l, id: i }))}</ol>
        <section data-k="trail"><h2 class="over">What happened</h2>${trailOf(a.trail)}</section></div>
        <aside class="side-card" aria-label="Decision"><dl class="total"><div><dt>Total</dt><dd>${money(a.total)}</dd></div></dl>${
          stepsOf(a.steps)}
        ${a.is_current === false && h`<p class="hint bad">The cart was changed since.</p>`}
        ${a.can_decide && h`<form class="fields" data-do="decide"><label>Comment<input name="comment" maxlength="2000"></label><p class="err" role="alert"></p>
        <div class="pair"><button class="btn primary" name="decision" value="approve">Approve</button><button class="btn" name="decision" value="reject">Reject</button></div></form>`}
        <p class="acts"><a class="text" href="#/carts/${a.cart.id}">See the cart</a></p></aside></div>`
        actions.decide = async ({ decision, comment }) => {
          const approval = await post(`approvals/${here.data.approval.id}/decisions`, { decision, comment })
          badge = (await waiting()).length
          toast(decision === 'approve' ? 'Approved' : 'Rejected', 2500)
          return { approval }
        }
        actions.submitCart = async () => {
          const { state } = await post(`carts/${here.data.cart.id}/submit`, {}, seen())
          toast(state === 'approved' ? 'Approved: nobody has to agree.' : 'Submitted for approval', 2500)
          if (basket?.id === here.data.cart.id) basket = null
          reload()
        }
        actions.withdrawCart = async () => {
          await post(`carts/${here.data.cart.id}/withdraw`, {}, seen())
          reload()
        }
        // What stands between a cart and its order.
        function checkout({ cart, approval }, edits) {
          const state = cart.order ? 'ordered' : cart.status || 'active', mine = cart.access !== 'read'
          const places = (may('orders.place') || may('orders.place_within_limit')) && mine
          const place = places ? h`<button class="btn primary wide" data-do="order">Place order</button>` : ''
          const takeBack = mine ? h`<button class="btn wide" data-do="withdrawCart">Take back to change it</button>` : ''
          if (state === 'ordered') return h`<a class="btn primary wide" href="#/orders/${cart.order}">See the order</a>`
          if (state === 'pending_approval') return h`${
            approval && stepsOf(approval.steps)}<p class="hint">Nobody can change it while it waits.</p>${takeBack}${
            approval?.can_decide && h`<a class="btn primary wide" href="#/approvals/${approval.id}">Decide about it</a>`}`
          if (state === 'approved') return h`${
            approval?.steps?.length > 0 && stepsOf(approval.steps)}<p class="hint">Approved: it can be ordered as it is.</p>${place}${
            takeBack}`
          if (!mine || !cart.lines.length) return ''
          const problem = approval?.problem && h`<p class="hint bad">${approval.problem.message}</p>`
          if (!approval?.required) return h`${problem}${
            place || may('carts.submit') && h`<button class="btn primary wide" data-do="submitCart">Submit</button>`}`
          return h`<p class="hint">Needs approval before it can be ordered:</p>${stepsOf(approval.steps)}${
            problem}<button class="btn primary wide" data-do="submitCart">Submit for approval</button>`
        }
        """#
}
