extension ShopPage {
    /// Orders.
    static let orderScript = #"""
        const orderStates = ['open', 'confirmed', 'complete', 'cancelled']
        views.orders = {
          load: async (id, words = '', status = '') => {
            if (id) return { order: await api('orders/' + id) }
            const query = new URLSearchParams({ limit: 50, ...(words && { q: words }), ...(status && { status }) })
            return { words, status, orders: (await api('orders?' + query)).orders }
          },
          draw: ({ order, orders, words, status }) => order ? orderPage(order) : h`<div class="head"><h1>Orders</h1></div>
        <form class="inline" data-do="findOrders" role="search"><label><span class="vh">Words of orders</span><input name="words" type="search" value="${
          words}" placeholder="Number, PO, product or reference"></label><label><span class="vh">Status</span><select name="status"><option value="">of any status</option>${
          orderStates.map(s => h`<option value="${s}" ${s === status && raw('selected')}>${label(s)}</option>`)}</select></label><button class="btn">Find</button>${
          orders.length > 0 && h`<button class="btn" type="button" data-do="exportOrders" data-words="${words}" data-status="${status}">As a table</button>`}</form>${
            orders.length ? h`<ul class="cards">${
            orders.map(o => h`<li class="card" data-k="${o.id}"><div><h2><a href="#/orders/${o.id}">Order ${
              o.number}</a></h2><p class="meta"><span>${
              when(o.placed_at)}</span><span>${who(o.placed_by)}${me.seller && ` of ${o.company}`}</span>${o.purchase_order && h`<span>PO ${
                o.purchase_order}</span>`}${o.held_for && h`<span class="bad">held</span>`}</p></div>${
                tag(o.status)}<b class="sum">${money(o.total)}</b></li>`)}</ul>` : nothing(words || status ? 'None like that.' : 'No orders yet.')}`,
        }
        actions.findOrders = ({ words, status }) => views.orders.load('', words.trim(), status)
        actions.exportOrders = async ({ words, status }) => {
          const query = new URLSearchParams({ format: 'csv', ...(words && { q: words }), ...(status && { status }) })
          const answer = await fetch(`${ROOT}v1/orders/export?${query}`, { headers: bearer() }), link = document.createElement('a')
          if (!answer.ok) throw new Failure(answer.status, 'The orders cannot be written down now.')
          link.href = URL.createObjectURL(await answer.blob())
          link.download = 'orders.csv'
          link.click()
          setTimeout(() => URL.revokeObjectURL(link.href), 1000)
        }
        const standing = order => [order.payment_status, order.shipment_status].filter(Boolean).map(label).join(', ')
        const shipmentsOf = order => list(order.shipments).length > 0 && h`<section><h2 class="over">Shipments</h2><ol class="trail">${
          order.shipments.map(s => h`<li data-k="s${s.number}">${shipmentHead(s)}<p>${s.lines.map(l => `${loose.format(l.quantity)} × ${
            order.lines[l.line - 1].title}`).join(', ')}</p>${sends() && !s.delivered_at && h`<button class="btn small" data-do="delivered" data-number="${
            s.number}">It has arrived</button>`}</li>`)}</ol></section>`
        const paymentsOf = order => list(order.payments).length > 0 && h`<section><h2 class="over">Payments</h2><ol class="trail">${
          order.payments.map(p => h`<li><b>${money(p.amount)}</b> <span>${[label(p.state), p.reference, when(p.at)].filter(Boolean).join(' · ')}</span></li>`)}</ol></section>`
        const orderPage = order => h`${back('orders', 'Orders')}<div class="head"><h1>Order ${order.number}</h1>${tag(order.status)}</div>
        <p class="meta"><span>placed ${when(order.placed_at)} by ${who(order.placed_by)}</span>${me.seller && h`<span>${
          order.company}</span>`}${order.source && h`<span>from ${order.source.channel}, ${order.source.number}</span>`}${order.held_for
          && h`<span class="bad">held for ${order.held_for}</span>`}</p>${booked({ ...order, note: '' })}
        <div class="two"><div><ol class="lines" aria-label="Lines">${order.lines.map((l, i) => lineOf({ ...l, id: i }))}</ol>${
          sends() && shipForm(order)}${shipmentsOf(order)}${paymentsOf(order)}${addressOf(order)}</div>
        <aside class="side-card" aria-label="Total"><dl class="total"><div><dt>Total</dt><dd>${money(order.total)}</dd></div></dl>${
          standing(order) && h`<p class="hint">${standing(order)}</p>`}${sends() && orderDesk(order)}${
          may('carts.edit') && h`<button class="btn wide" data-do="again">Order again</button>`}${
          order.status === 'open' && !me.seller && h`<button class="btn wide" data-do="cancelOrder" data-sure="Cancel order ${
            order.number}?">Cancel this order</button>`}</aside></div>`
        actions.cancelOrder = async () => {
          const { id, version } = here.data.order
          return { order: await post(`orders/${id}/cancel`, undefined, version) }
        }
        """#
}
