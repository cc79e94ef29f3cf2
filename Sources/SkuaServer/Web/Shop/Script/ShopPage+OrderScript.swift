extension ShopPage {
    /// Orders.
    static let orderScript = #"""
        views.orders = {
          load: async id => id ? { order: await api('orders/' + id) } : { orders: (await api('orders?limit=50')).orders },
          draw: ({ order, orders }) => order ? orderPage(order) : h`<div class="head"><h1>Orders</h1></div>${
            orders.length ? h`<ul class="cards">${
            orders.map(o => h`<li class="card" data-k="${o.id}"><div><h2><a href="#/orders/${o.id}">Order ${
              o.number}</a></h2><p class="meta"><span>${
              when(o.placed_at)}</span><span>${who(o.placed_by)}</span>${o.purchase_order && h`<span>PO ${
                o.purchase_order}</span>`}</p></div>${
                tag(o.status)}<b class="sum">${money(o.total)}</b></li>`)}</ul>` : nothing('No orders yet.')}`,
        }
        const standing = order => [order.payment_status, order.shipment_status].filter(Boolean).map(label).join(', ')
        const orderPage = order => h`${back('orders', 'Orders')}<div class="head"><h1>Order ${order.number}</h1>${tag(order.status)}</div>
        <p class="meta"><span>placed ${when(order.placed_at)} by ${who(order.placed_by)}</span>${me.seller && h`<span>${
          order.company}</span>`}${
          order.purchase_order && h`<span>${order.purchase_order}</span>`}${order.held_for && h`<span class="bad">held for ${
            order.held_for}</span>`}</p>
        <div class="two"><div><ol class="lines" aria-label="Lines">${order.lines.map((l, i) => lineOf({ ...l, id: i }))}</ol>
        ${list(order.shipments).length > 0 && h`<section><h2 class="over">Shipments</h2><ol class="trail">${
          order.shipments.map(s => h`<li><b>${
          s.delivered_at ? 'Delivered' : 'Shipped'}</b> <span>${
            [when(s.delivered_at || s.shipped_at), s.carrier, s.tracking].filter(Boolean).join(' · ')}</span></li>`)}</ol></section>`}</div>
        <aside class="side-card" aria-label="Total"><dl class="total"><div><dt>Total</dt><dd>${money(order.total)}</dd></div></dl>${
          standing(order) && h`<p class="hint">${standing(order)}</p>`}${
          may('carts.edit') && h`<button class="btn wide" data-do="again">Order again</button>`}${
          order.status === 'open' && !me.seller && h`<button class="btn wide" data-do="cancelOrder" data-sure="Cancel order ${
            order.number}?">Cancel this order</button>`}</aside></div>`
        actions.cancelOrder = async () => {
          const { id, version } = here.data.order
          return { order: await post(`orders/${id}/cancel`, undefined, version) }
        }
        """#
}
