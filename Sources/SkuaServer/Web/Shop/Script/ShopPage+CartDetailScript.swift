extension ShopPage {
    /// One cart: its lines, what it costs, whom it is shared with, what is said about it.
    static let cartDetailScript = #"""
        const lineText = (line, name, field, text) => h`<label class="ref"><span class="vh">${text} of ${
          name}</span><input data-change="lineText" data-field="${field}" data-line="${line.id}" value="${
          line[field] || ''}" placeholder="${text}" maxlength="100"></label>`
        // How a cart, an order or a line of them is booked.
        const booked = x => (x.reference || x.purchase_order || x.cost_center || x.note) && h`<p class="meta">${x.reference && h`<span>${
          x.reference}</span>`}${x.purchase_order && h`<span>PO ${x.purchase_order}</span>`}${x.cost_center && h`<span>cost centre ${
          x.cost_center}</span>`}${x.note && h`<span>${x.note}</span>`}</p>`
        // A line of a cart, an order or, as `kind` says, of a list.
        const lineOf = (line, edits, kind = '') => {
          const name = line.title || line.sku
          return h`<li class="line" data-k="l${line.id}"><div class="what"><a href="${ROOT}?item=${encodeURIComponent(line.sku)}">${
            name}</a><p class="meta"><code>${
            line.sku}</code>${line.added_by && !isMe(line.added_by) && h`<span>added by ${who(line.added_by)}</span>`}${
              line.is_available === false
              && h`<span class="bad">no longer available</span>`}</p>${line.next_tier && edits && h`<p class="hint tier">${
                loose.format(line.next_tier.quantity_missing)} more and the price is ${money(line.next_tier.unit_price)}</p>`}${edits && !kind
                  ? h`<p class="refs">${lineText(line, name, 'reference', 'Reference')}${lineText(line, name, 'purchase_order', 'PO number')}</p>`
                  : booked(line)}${line.remarks?.map(c => h`<p class="hint">${who(c.author)}: ${c.text}</p>`)}</div>
        <div class="qty">${edits ? h`<label><span class="vh">Quantity of ${
          name}</span><input type="number" min="0" step="any" data-change="quantity${kind}" data-line="${
          line.id}" value="${line.quantity}"></label>` : h`<b>${loose.format(line.quantity)}</b>`} <span>${line.unit}</span></div>
        <div class="each">${line.unit_price ? h`${money(line.unit_price)}<small>${
          line.is_price_fixed ? 'quoted' : 'each'}</small>` : line.is_available === undefined ? '' : 'on request'}</div><div class="sum">${
            money(line.total)}</div>
        ${edits && h`<button class="icon" data-do="removeLine${kind}" data-line="${line.id}" aria-label="Remove ${name}" title="Remove">${
          icon('x')}</button>`}</li>`
        }
        function cartPage(data) {
          const { cart } = data, mine = cart.access !== 'read', edits = mine && isOpen(cart), state = cart.order ? 'ordered' : cart.status || 'active'
          return h`${back('carts', 'Carts')}<div class="head"><h1>${cart.name}</h1>${tag(state)}</div>
        <p class="meta"><span>${isMe(cart.owner) ? 'Yours' : `Of ${who(cart.owner)}`}</span>${
          cart.quote && h`<span><a class="text" href="#/quotes/${cart.quote.id}">from a quote</a></span>`}<span>${
          plural(cart.lines.length, 'line', 'lines')}</span>${
          list(cart.shares).length > 0 && h`<span>shared with ${cart.shares.map(s => who(s.associate)).join(', ')}</span>`}</p>
        <div class="two"><div>${cart.lines.length ? h`<ol class="lines" aria-label="Lines">${
          cart.lines.map(l => lineOf({ ...l, remarks: list(cart.comments).filter(c => c.line === l.id) }, edits))}</ol>`
          : nothing(h`Nothing in it yet. <a class="text" href="${ROOT || './'}" data-search>Search the catalog</a> and add what you need.`)}
        ${cart.lines.length > 1 && h`<p class="acts"><a class="text" href="#/compare/${
          encodeURIComponent([...new Set(cart.lines.map(l => l.sku))].slice(0, 20).join('\n'))}">Compare these products</a></p>`}${beneathLines(data, edits)}</div>
        <aside class="side-card" aria-label="Total and order">${totalOf(data, edits)}</aside></div>
        <div class="two even"><div>${sharing(data, edits)}${linksOf(data)}</div>${talk(data)}</div>`
        }
        const beneathLines = (data, edits) => edits ? h`${deliveryForm(data.cart)}${quickOrder(data)}${askQuote(data)}` : addressOf(data.cart)
        const hintsOf = hints => h`${hints?.free_shipping?.missing?.amount > 0 && h`<p class="hint">${
          money(hints.free_shipping.missing)} to free shipping</p>`}${hints?.order_limit && h`<p class="hint ${
            !hints.order_limit.fits && 'bad'}">${
          hints.order_limit.fits ? `Within your limit of ${money(hints.order_limit.limit)}` : `Above your limit of ${
            money(hints.order_limit.limit)}`}</p>`}${list(hints?.budgets).map(b => h`<p class="hint ${!b.fits && 'bad'}">${
          b.fits ? `${money(b.remaining || b.limit)} of the budget ${b.code} are left after it` : `Above the budget ${b.code}: ${
            money(b.limit)} a ${b.period}, ${money(b.spent)} spent`}</p>`)}`
        const totalOf = ({ cart, approval, hints }, edits) => h`<dl class="total"><div><dt>Subtotal</dt><dd>${
          money(cart.subtotal)}</dd></div></dl>${edits && hintsOf(hints)}${
          !cart.is_complete && cart.lines.length > 0 && h`<p class="hint">Some lines have no price and cannot be ordered.</p>`}${
          edits ? [['purchase_order', 'Purchase order number'], ['reference', 'Reference'], ['cost_center', 'Cost centre']].map(([field, text]) =>
            h`<label class="field">${text}<input data-change="cartText" data-field="${field}" value="${
            cart[field] || ''}" maxlength="100"></label>`) : booked(cart)}
        ${checkout({ cart, approval }, edits)}`
        const sharing = ({ cart }, edits) => {
          const others = [...people].filter(([code]) => !isMe(code) && code !== cart.owner && !list(cart.shares).some(s => s.associate === code))
          const manages = cart.access === 'manage'
          return h`<section data-k="shares"><h2>Shared with</h2>${list(cart.shares).length ? h`<ul class="plain">${
            cart.shares.map(s => h`<li><span>${
            who(s.associate)} <small>${s.access === 'edit' ? 'may change it' : 'may look at it'}</small></span>${
              manages && h`<button class="icon" data-do="unshare" data-associate="${
              s.associate}" aria-label="Stop sharing with ${who(s.associate)}">${
                icon('x')}</button>`}</li>`)}</ul>` : nothing('Nobody else.')}
        ${manages && others.length > 0 && h`<form class="inline" data-do="share"><label><span class="vh">Colleague</span><select name="associate">${
          others.map(([code, name]) => h`<option value="${code}">${
            name}</option>`)}</select></label><label><span class="vh">May</span><select name="access"><option
        value="edit">may change it</option><option value="read">may look at it</option></select></label><button class="btn">Share</button></form>`}
        ${edits && manages && h`<p class="acts">${
            cart.lines.length > 0 && h`<button class="text" data-do="saveList">Keep as a list</button>`}<button class="text" data-do="deleteCart" data-sure="Delete ${
          cart.name}?">Delete this cart</button></p>`}</section>`
        }
        const talk = ({ cart }) => h`<section data-k="talk"><h2>Comments</h2>${list(cart.comments).length ? h`<ol class="talk">${
          cart.comments.map(c => h`<li><p class="meta"><b>${
          who(c.author)}</b><span>${when(c.written_at)}</span>${c.line && h`<span>on ${lineName(cart, c.line)}</span>`}</p><p>${
          c.text}</p></li>`)}</ol>` : nothing('None yet.')}
        <form class="inline" data-do="comment"><label><span class="vh">Comment</span><input name="text" placeholder="Say something about this cart" required
          maxlength="2000"></label>${cart.lines.length > 0 && h`<label><span class="vh">About</span><select name="line"><option value="">on the whole cart</option>${
          cart.lines.map(l => h`<option value="${l.id}">on ${l.title || l.sku}</option>`)}</select></label>`}<button class="btn">Comment</button></form></section>`
        const lineName = (cart, id) => { const line = cart.lines.find(l => l.id === id); return line ? line.title || line.sku : 'a line that was taken out' }
        """#
}
