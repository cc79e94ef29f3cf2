extension ShopPage {
    /// Quotes: asked for by a buyer, priced by the seller, bargained over, accepted.
    static let quoteScript = #"""
        const byWhom = author => author?.name || who(author?.code || author) || 'seller'
        views.quotes = {
          load: async id => id ? { quote: await api('quotes/' + id) } : { quotes: (await api('quotes?limit=50')).quotes },
          draw: ({ quote, quotes }) => quote ? quotePage(quote) : h`<div class="head"><h1>Quotes</h1></div>${quotes.length ? h`<ul class="cards">${quotes.map(q => h`<li
        class="card" data-k="${q.id}"><div><h2><a href="#/quotes/${q.id}">${quoteName(q)}</a></h2><p class="meta"><span>${me.seller ? q.company : who(q.requester)}</span><span>${
          when(q.changed_at || q.created_at)}</span></p></div>${tag(q.state)}${q.total && h`<b class="sum">${money(q.total)}</b>`}</li>`)}</ul>`
            : nothing(me.seller ? 'Nobody has asked for a quote.' : 'No quotes yet. Ask for one from a cart.')}`,
        }
        const quoteName = q => q.number ? `Quote ${q.number}` : 'Quote'
        const amountOf = price => price ? Number(price.amount) / 10 ** (price.exponent ?? minorDigits(price.currency)) : ''
        const priceOf = (text, currency) => ({ amount: Math.round(Number(text) * 1e4), currency, exponent: 4 })
        const inHand = q => me.seller ? q.state === 'in_progress' ? 'price' : '' : q.state === 'sent' && q.access !== 'read' ? 'want' : ''
        const quoteLine = (q, l, doing) => h`<li class="line" data-k="l${l.id}"><div class="what"><a href="${ROOT}?item=${encodeURIComponent(l.sku)}">${
          l.title || l.sku}</a><p class="meta"><code>${l.sku}</code>${l.list_price && h`<span>usually ${money(l.list_price)}</span>`}${l.wanted_price && h`<span>${
            money(l.wanted_price)} asked for</span>`}</p></div><div class="qty"><b>${loose.format(l.quantity)}</b> <span>${l.unit}</span></div>
        <div class="each">${doing ? h`<label><span class="vh">${doing === 'price' ? 'Price of' : 'Wanted price of'} ${l.title || l.sku}</span><input form="pricing" type="number" min="0"
        step="any" name="p${l.id}" value="${amountOf(l.price || l.list_price)}"></label>` : l.price ? h`${money(l.price)}<small>each</small>` : ''}</div><div class="sum">${
          money(l.total)}</div></li>`
        const quotePage = q => {
          const doing = inHand(q), mine = !me.seller
          return h`${back('quotes', 'Quotes')}<div class="head"><h1>${quoteName(q)}</h1>${tag(q.state)}</div><p class="meta"><span>${
            me.seller ? `${q.company}, ${q.requester}` : `asked for by ${who(q.requester)}`}</span><span>${when(q.created_at)}</span>${q.revision > 1 && h`<span>revision ${q.revision}</span>`}</p>
        <div class="two"><div><ol class="lines quoted" aria-label="Lines">${q.lines.map(l => quoteLine(q, l, doing))}</ol>
        <section data-k="talk"><h2 class="over">Messages</h2>${list(q.messages).length ? h`<ol class="talk">${q.messages.map(m => h`<li><p class="meta"><b>${
          byWhom(m.author)}</b><span>${when(m.written_at || m.at)}</span></p><p>${m.text}</p></li>`)}</ol>` : nothing('None yet.')}
        <form class="inline" data-do="quoteMessage"><label><span class="vh">Message</span><input name="text" placeholder="Write to the other side" required maxlength="2000"></label><button
        class="btn">Send message</button></form></section></div>
        <aside class="side-card" aria-label="Quote"><dl class="total"><div><dt>Total</dt><dd>${money(q.total) || 'not priced'}</dd></div>${q.expires_at && h`<div class="s"><dt>Holds until</dt><dd>${
          when(q.expires_at)}</dd></div>`}</dl>
        ${me.seller && ['requested', 'renegotiation_requested'].includes(q.state) && h`<button class="btn primary wide" data-do="quote" data-step="take">Take it up</button>`}
        ${doing === 'price' && h`<form class="fields" id="pricing" data-do="priceQuote"><label>Holds until<input type="date" name="expires" value="${
          (q.expires_at || new Date(Date.now() + 14 * 864e5).toISOString()).slice(0, 10)}" required></label><p class="err" role="alert"></p><button class="btn primary wide">Send the quote</button></form>`}
        ${doing === 'want' && h`<button class="btn primary wide" data-do="acceptQuote">Accept</button><form class="fields" id="pricing" data-do="counterQuote"><label>Or ask for other prices, with a word on why<input
        name="message" maxlength="2000"></label><p class="err" role="alert"></p><button class="btn">Ask for these prices</button></form><button class="btn wide" data-do="quote" data-step="decline">Decline</button>`}
        ${mine && ['requested', 'in_progress', 'renegotiation_requested'].includes(q.state) && h`<p class="hint">The seller answers here.</p><button class="btn wide" data-do="quote" data-step="withdraw">Withdraw</button>`}
        ${q.cart && mine && h`<a class="btn primary wide" href="#/carts/${q.cart}">See the cart</a>`}${q.order && h`<a class="btn wide" href="#/orders/${q.order}">See the order</a>`}</aside></div>`
        }
        const onQuote = (step, body, headers) => post(`quotes/${here.data.quote.id}/${step}`, body, here.data.quote.version, headers)
        actions.quote = async ({ step }) => ({ quote: await onQuote(step) })
        actions.quoteMessage = async ({ text }) => ({ quote: await onQuote('messages', { text }) })
        const prices = fields => here.data.quote.lines.filter(l => fields['p' + l.id]).map(l => ({ id: l.id, price: priceOf(fields['p' + l.id],
          here.data.quote.currency) }))
        actions.priceQuote = async fields => {
          const { id, version } = here.data.quote
          here.data = { quote: await api('quotes/' + id, { method: 'PATCH', seen: version,
            body: { lines: prices(fields), expires_at: new Date(fields.expires + 'T23:59:59').toISOString() } }) }
          const quote = await onQuote('send')
          toast('The quote is sent.', 2500)
          return { quote }
        }
        actions.counterQuote = async fields => ({ quote: await onQuote('counter', { lines: prices(fields).map(({ id, price }) => ({ id, wanted_price: price })),
          message: fields.message }) })
        const acceptKeys = new Map()
        actions.acceptQuote = async () => {
          const { id, revision } = here.data.quote, name = `${id}/${revision}`
          if (!acceptKeys.has(name)) acceptKeys.set(name, token())
          const cart = await onQuote('accept', {}, { 'idempotency-key': acceptKeys.get(name) })
          toast('Accepted: the goods are in a cart at the quoted prices.', 4000)
          visit('carts/' + cart.id)
        }
        actions.askQuote = async ({ message }) => {
          const quote = await post('quotes', { cart: here.data.cart.id, message })
          toast('The seller is asked.', 2500)
          visit('quotes/' + quote.id)
        }
        const askQuote = ({ cart }, edits) => edits && cart.lines.length > 0 && may('quotes.request') && h`<details class="fold" data-k="quote" ${folds.quote && raw('open')}><summary>Ask for a quote</summary>
        <form class="fields" data-do="askQuote"><label>Message to the seller<input name="message" placeholder="What you have in mind" maxlength="2000"></label><p class="err" role="alert"></p><button class="btn">Ask for a quote</button></form></details>`
        """#
}
