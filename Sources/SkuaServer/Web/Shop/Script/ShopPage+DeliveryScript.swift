extension ShopPage {
    /// Where goods go, and what arrives.
    static let deliveryScript = #"""
        const addressParts = [['name', 'Name', 1], ['attention', 'Attention'], ['street', 'Street', 1], ['postcode', 'Postcode'], ['city', 'City', 1],
          ['country', 'Country code', 1]]
        const addressText = a => [a.name, a.attention, a.street, [a.postcode, a.city].filter(Boolean).join(' '), a.country].filter(Boolean).join(', ')
        const addressOf = x => (x.shipping_address || x.note) && h`<section><h2 class="over">Delivery</h2>${
          x.shipping_address && h`<p>${addressText(x.shipping_address)}</p>`}${x.note && h`<p class="hint">${x.note}</p>`}</section>`
        const deliveryForm = cart => h`<details class="fold" data-k="delivery" ${folds.delivery && raw('open')}><summary>${
          cart.shipping_address ? `Delivery to ${addressText(cart.shipping_address)}` : 'Delivery address'}</summary>
        <form class="fields" data-do="delivery"><div class="pair">${addressParts.map(([part, text, needed]) => h`<label>${text}<input name="${
          part}" value="${cart.shipping_address?.[part] || ''}" ${needed && raw('required')} maxlength="200" ${
          part === 'country' && raw('pattern="[A-Z]{2}" placeholder="NO"')}></label>`)}</div><label>Note for the delivery<input name="note" value="${
          cart.note || ''}" maxlength="2000"></label><p class="err" role="alert"></p><button class="btn">Deliver there</button></form></details>`
        actions.delivery = async ({ note, ...fields }) => {
          const address = Object.fromEntries(addressParts.map(([part]) => [part, fields[part]]).filter(p => p[1]))
          return changedCart(await onCart('', { method: 'PATCH', seen: seen(), body: { shipping_address: address, note } }))
        }
        const shipmentHead = s => h`<b>${s.delivered_at ? 'Delivered' : 'Shipped'}</b> <span>${
          [when(s.delivered_at || s.shipped_at), s.carrier, s.tracking].filter(Boolean).join(' · ')}</span>`
        views.deliveries = {
          load: async () => (await api('shipments?limit=50')).shipments,
          draw: all => h`<div class="head"><h1>Deliveries</h1></div>${all.length ? h`<ul class="cards">${all.map(s => h`<li class="card" data-k="${
            s.order.id}/${s.number}"><div><h2>Order ${s.order.number}, shipment ${s.number}</h2><p class="meta"><span>for ${who(s.order.owner)}</span>${
            s.order.purchase_order && h`<span>PO ${s.order.purchase_order}</span>`}${s.order.reference && h`<span>${s.order.reference}</span>`}</p>
        <p class="hint">${shipmentHead(s)}</p>${s.lines.map(l => h`<p>${loose.format(l.quantity)} ${l.unit} <code>${l.sku}</code> ${l.title}</p>`)}${
            s.shipping_address && h`<p class="hint">to ${addressText(s.shipping_address)}</p>`}</div>${tag(s.delivered_at ? 'delivered' : 'on_the_way')}</li>`)}</ul>`
            : nothing('Nothing was sent yet.')}`,
        }
        """#
}
