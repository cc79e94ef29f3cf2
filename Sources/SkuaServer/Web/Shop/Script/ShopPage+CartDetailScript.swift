extension ShopPage {
    /// One cart: its lines, what it costs, whom it is shared with, what is said about it.
    static let cartDetailScript = #"""
        // A line of a cart, an order or, as `kind` says, of a list.
        const lineOf = (line, edits, kind = '', tier) => {
          const name = line.title || line.sku
          return h`<li class="line" data-k="l${line.id}"><div class="what"><a href="${ROOT}?item=${encodeURIComponent(line.sku)}">${
            name}</a><p class="meta"><code>${
            line.sku}</code>${line.added_by && !isMe(line.added_by) && h`<span>added by ${who(line.added_by)}</span>`}${
              line.is_available === false
              && h`<span class="bad">no longer available</span>`}</p>${tier && h`<p class="hint tier">${
                loose.format(tier.quantity_missing)} more and the price is ${money(tier.unit_price)}</p>`}${edits && !kind ? h`<label
            class="ref"><span class="vh">Reference of ${name}</span><input data-change="reference" data-line="${line.id}" value="${
              line.reference || ''}" placeholder="Reference" maxlength="200"></label>`
                : line.reference && h`<p class="meta">${line.reference}</p>`}</div>
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
          const tiers = new Map(list(edits && data.hints?.lines).map(l => [l.line, l.next_tier]))
          return h`${back('carts', 'Carts')}<div class="head"><h1>${cart.name}</h1>${tag(state)}</div>
        <p class="meta"><span>${isMe(cart.owner) ? 'Yours' : `Of ${who(cart.owner)}`}</span>${
          cart.quote && h`<span><a class="text" href="#/quotes/${cart.quote.id}">from a quote</a></span>`}<span>${
          plural(cart.lines.length, 'line', 'lines')}</span>${
          list(cart.shares).length > 0 && h`<span>shared with ${cart.shares.map(s => who(s.associate)).join(', ')}</span>`}</p>
        <div class="two"><div>${cart.lines.length ? h`<ol class="lines" aria-label="Lines">${
          cart.lines.map(l => lineOf(l, edits, '', tiers.get(l.id)))}</ol>`
          : nothing(h`Nothing in it yet. <a class="text" href="${ROOT || './'}" data-search>Search the catalog</a> and add what you need.`)}
        ${beneathLines(data, edits)}</div>
        <aside class="side-card" aria-label="Total and order">${totalOf(data, edits)}</aside></div>
        <div class="two even"><div>${sharing(data, edits)}${linksOf(data)}</div>${talk(data)}</div>`
        }
        const beneathLines = (data, edits) => edits ? h`${quickOrder(data)}${askQuote(data)}` : ''
        const hintsOf = hints => h`${hints?.free_shipping?.missing?.amount > 0 && h`<p class="hint">${
          money(hints.free_shipping.missing)} to free shipping</p>`}${hints?.order_limit && h`<p class="hint ${
            !hints.order_limit.fits && 'bad'}">${
          hints.order_limit.fits ? `Within your limit of ${money(hints.order_limit.limit)}` : `Above your limit of ${
            money(hints.order_limit.limit)}`}</p>`}`
        const totalOf = ({ cart, approval, hints }, edits) => h`<dl class="total"><div><dt>Subtotal</dt><dd>${
          money(cart.subtotal)}</dd></div></dl>${edits && hintsOf(hints)}${
          !cart.is_complete && cart.lines.length > 0 && h`<p class="hint">Some lines have no price and cannot be ordered.</p>`}${
          edits && h`<label class="field">Purchase order number<input data-change="purchaseOrder" value="${
            cart.purchase_order || ''}" maxlength="100"></label>`}
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
          who(c.author)}</b><span>${when(c.written_at)}</span></p><p>${c.text}</p></li>`)}</ol>` : nothing('None yet.')}
        <form class="inline" data-do="comment"><label><span class="vh">Comment</span><input name="text" placeholder="Say something about this cart" required
          maxlength="2000"></label><button class="btn">Comment</button></form></section>`
        """#
}
