extension ShopPage {
    /// What the seller does with an order: confirms it, sends it, notes what was paid.
    static let orderDeskScript = #"""
        const sends = () => list(me?.seller?.roles).includes('seller_admin')
        // What has not been sent yet, by line.
        const unsentOf = order => order.lines.map((l, i) => ({ ...l, line: i + 1, left: l.quantity - order.shipments.flatMap(s => s.lines)
          .filter(sent => sent.line === i + 1).reduce((sum, sent) => sum + sent.quantity, 0) })).filter(l => l.left > 1e-6)
        const openAmount = order => Math.max(0, order.total.amount - order.payments.filter(p => p.state === 'completed').reduce((sum, p) => sum + p.amount.amount, 0))
        const stepButton = (text, status, primary, sure) => h`<button class="btn ${primary && raw('primary')} wide" data-do="orderStep" data-status="${
          status}" ${sure && h`data-sure="${sure}"`}>${text}</button>`
        const orderDesk = order => {
          const left = unsentOf(order), open = ['open', 'confirmed'].includes(order.status)
          return h`${order.held_for && h`<button class="btn wide" data-do="orderStep" data-held="1">Let it go on</button>`}${
            order.status === 'open' && stepButton('Confirm the order', 'confirmed', true)}${
            order.status === 'confirmed' && !left.length && stepButton('Complete the order', 'complete', true)}${
            open && !order.shipments.length && stepButton('Cancel the order', 'cancelled', false, `Cancel order ${order.number}?`)}${
            order.status !== 'cancelled' && openAmount(order) > 0 && h`<form class="fields" data-do="payment"><label>Paid<input name="amount" type="number" min="0" step="any" required
          value="${openAmount(order) / 10 ** minorDigits(order.total.currency)}"></label><label>Reference of the payment<input name="reference" maxlength="100"></label><p
          class="err" role="alert"></p><button class="btn">Note the payment</button></form>`}`
        }
        const shipForm = order => order.status === 'confirmed' && unsentOf(order).length > 0 && h`<details class="fold" data-k="ship" open><summary>Send goods</summary>
        <form class="fields" data-do="ship">${unsentOf(order).map(l => h`<label>${l.title}, ${loose.format(l.left)} ${
          l.unit} to be sent<input type="number" min="0" step="any" name="l${l.line}" value="${l.left}"></label>`)}<div class="pair"><label>Carrier<input
          name="carrier" maxlength="100"></label><label>Tracking number<input name="tracking" maxlength="100"></label></div><p class="err" role="alert"></p><button
          class="btn primary">Send</button></form></details>`
        const onOrder = (path, body, method) => api(`orders/${here.data.order.id}${path}`, { method, body, seen: here.data.order.version })
        actions.orderStep = async ({ status, held }) => ({ order: await onOrder('', held ? { is_held: false } : { status }, 'PATCH') })
        actions.ship = async ({ carrier, tracking, ...fields }) => {
          const lines = unsentOf(here.data.order).map(l => ({ line: l.line, quantity: Number(fields['l' + l.line]) })).filter(l => l.quantity > 0)
          return { order: await onOrder('/shipments', { lines, ...(carrier && { carrier }), ...(tracking && { tracking }) }) }
        }
        actions.delivered = async ({ number }) => ({ order: await onOrder(`/shipments/${number}/delivery`, undefined, 'POST') })
        actions.payment = async ({ amount, reference }) => {
          const { currency } = here.data.order.total
          return { order: await onOrder('/payments', { amount: { amount: Math.round(Number(amount) * 10 ** minorDigits(currency)), currency },
            ...(reference && { reference }) }) }
        }
        """#
}
