extension ShopPage {
    /// Quotes: asked for by a buyer, priced by the seller, bargained over, accepted.
    static let quoteScript = #"""
        views.quotes = {
          load: async id => id ? { quote: await api('quotes/' + id) } : { quotes: (await api('quotes?limit=50')).quotes },
          draw: ({ quote, quotes }) => quote ? quotePage(quote) : h`<div class="head"><h1>Quotes</h1></div>${
            quotes.length ? h`<ul class="cards">${quotes.map(quoteCard)}</ul>`
              : nothing(me.seller ? 'Nobody has asked for a quote.' : 'No quotes yet. Ask for one from a cart.')}`,
        }
        const quoteCard = q => h`<li class="card" data-k="${q.id}"><div><h2><a href="#/quotes/${q.id}">${
          quoteName(q)}</a></h2><p class="meta"><span>${
          who(q.owner)}${me.seller && ` of ${q.company}`}</span><span>${plural(q.line_count, 'line', 'lines')}</span><span>${
          when(q.changed_at)}</span></p></div>${tag(q.status)}${q.total && h`<b class="sum">${money(q.total)}</b>`}</li>`
        const quoteName = q => `Quote ${q.number}${q.name && q.name !== `Quote ${q.number}` ? `: ${q.name}` : ''}`
        const amountOf = price => price ? Number(price.amount) / 10 ** (price.exponent ?? minorDigits(price.currency)) : ''
        const authorOf = a => a.side !== 'seller' ? who(a.code) : a.code === me.seller?.code ? myName() : 'Seller'
        // An expiry is the instant after its last day, in the seller's zone.
        const dayText = new Intl.DateTimeFormat('sv-SE')
        const lastDay = q => dayText.format(new Date(q.expires_at ? Date.parse(q.expires_at) - 1000 : Date.now() + 14 * 864e5))
        // What a quote comes to at some prices of its lines.
        const sumOf = (q, price) => {
          const unit = 10 ** minorDigits(q.currency)
          return { amount: q.lines.reduce((sum, l) => sum + Math.round(price(l) * l.quantity * unit), 0), currency: q.currency }
        }
        actions.sumUp = () => {
          if (me.seller) $('.total dd').textContent = money(sumOf(here.data.quote, l => Number($(`[name=p${l.id}]`).value)))
        }
        // In a line, a field where a price can be named: what the seller offers, or what the buyer would take.
        const quoteLine = (l, field) => h`<li class="line" data-k="l${l.id}"><div class="what"><a href="${ROOT}?item=${
          encodeURIComponent(l.sku)}">${l.title || l.sku}</a><p class="meta"><code>${l.sku}</code>${
          l.usual_price && h`<span>usually ${money(l.usual_price)}</span>`}${
          field === 'Wanted price' && l.price && h`<span>offered at ${money(l.price)}</span>`}${
          l.wanted_price && h`<span class="wish">wanted at ${money(l.wanted_price)}</span>`}</p></div>
        <div class="qty"><b>${loose.format(l.quantity)}</b> <span>${l.unit}</span></div>
        <div class="each ${field && 'asks'}">${field ? h`<label><span class="vh">${field} of ${l.title || l.sku}</span><input form="pricing"
          type="number" min="0" step="any" name="p${l.id}" value="${amountOf(l.price || l.usual_price)}" data-change="sumUp"></label>`
            : l.price ? h`${money(l.price)}<small>quoted</small>` : ''}</div><div class="sum">${money(l.total)}</div></li>`
        function quotePage(q) {
          const can = action => list(q.actions).includes(action), names = me.seller ? can('revise') && 'Price' : can('counter') && 'Wanted price'
          const button = (step, text) => can(step) && h`<button class="btn wide" data-do="quote" data-step="${step}">${text}</button>`
          return h`${back('quotes', 'Quotes')}<div class="head"><h1>${quoteName(q)}</h1>${tag(q.status)}</div><p class="meta"><span>${
            me.seller ? `${who(q.owner)} of ${q.company}` : `for ${who(q.owner)}`}</span><span>${when(q.created_at)}</span>${
            q.revision > 1 && h`<span>revision ${q.revision}</span>`}</p>
        <div class="two"><div><ol class="lines quoted" aria-label="Lines">${q.lines.map(l => quoteLine(l, names))}</ol>
        <section data-k="talk"><h2 class="over">Messages</h2>${q.messages.length ? h`<ol class="talk">${
          q.messages.map(m => h`<li><p class="meta"><b>${authorOf(m.author)}</b><span>${when(m.written_at)}</span></p><p>${
            m.text}</p></li>`)}</ol>`
            : nothing('None yet.')}
        ${can('write') && h`<form class="inline" data-do="quoteMessage"><label><span class="vh">Message</span><input name="text"
          placeholder="Write to the other side" required maxlength="2000"></label><button class="btn">Send message</button></form>`}</section></div>
        <aside class="side-card" aria-label="Offer"><dl class="total"><div><dt>${q.is_draft ? 'Draft' : 'Total'}</dt><dd>${
          money(names === 'Price' ? sumOf(q, l => amountOf(l.price || l.usual_price)) : q.total) || 'not priced'}</dd></div>${q.expires_at && h`<div class="s"><dt>Holds until</dt><dd>${
            when(q.expires_at)}</dd></div>`}</dl>
        ${can('take') && me.seller && h`<button class="btn ${
          q.status !== 'sent' && raw('primary')} wide" data-do="quote" data-step="take">${
          q.status === 'sent' ? 'Take it back to change it' : 'Take it up'}</button>`}
        ${names === 'Price' && h`<form class="fields" id="pricing" data-do="priceQuote"><label>Holds until the end of<input type="date" name="expires"
          value="${lastDay(q)}" required></label><label>Message<input
          name="message" maxlength="2000"></label><p class="err" role="alert"></p><button class="btn primary wide">Send the quote</button></form>`}
        ${can('accept') && h`<button class="btn primary wide" data-do="acceptQuote">Accept</button>`}
        ${can('counter') && h`<form class="fields" id="pricing" data-do="counterQuote"><label>Or name other prices in the lines, and why<input
          name="message" maxlength="2000"></label><p class="err" role="alert"></p><button class="btn">Ask for these prices</button></form>`}
        ${!me.seller && ['requested', 'in_progress', 'renegotiation_requested'].includes(q.status) && h`<p class="hint">It is the seller's turn.</p>`}
        ${!me.seller && ['expired', 'declined', 'withdrawn'].includes(q.status) && may('quotes.request')
          && h`<button class="btn primary wide" data-do="quoteAgain">Ask again</button>`}
        ${button('decline', 'Decline')}${button('withdraw', 'Withdraw')}
        ${q.cart && !me.seller && h`<a class="btn primary wide" href="#/carts/${q.cart}">See the cart</a>`}${
          q.order && h`<a class="btn wide" href="#/orders/${q.order}">See the order</a>`}</aside></div>`
        }
        const onQuote = (step, body = {}, o = {}) => api(`quotes/${here.data.quote.id}/${
          step}`, { body, seen: here.data.quote.version, ...o })
        actions.quote = async ({ step }) => ({ quote: await onQuote(step, step === 'decline' && !me.seller ? { revision: here.data.quote.revision } : {}) })
        actions.quoteMessage = async ({ text }) => ({ quote: await onQuote('messages', { text }) })
        const named = fields => here.data.quote.lines.filter(l => fields['p' + l.id] && Number(fields['p' + l.id]) !== amountOf(l.price)).map(l => ({
          id: l.id, price: Number(fields['p' + l.id]) }))
        actions.priceQuote = async fields => {
          const { id, version } = here.data.quote, { expires, message } = fields
          here.data = { quote: await api('quotes/' + id, { method: 'PATCH', seen: version, body: { lines: named(fields), expires_at: expires,
            time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone } }) }
          const quote = await onQuote('send', message ? { message } : {})
          toast('The quote is sent.', 2500)
          return { quote }
        }
        actions.counterQuote = async fields => {
          const lines = named(fields), { message } = fields
          return { quote: await onQuote('counter', { revision: here.data.quote.revision, lines, ...(message && { message }) }) }
        }
        actions.quoteAgain = async () => visit('quotes/' + (await post('quotes', { quote: here.data.quote.id })).id)
        const acceptKeys = new Map()
        actions.acceptQuote = async () => {
          const { id, revision } = here.data.quote, name = `${id}/${revision}`
          if (!acceptKeys.has(name)) acceptKeys.set(name, token())
          const cart = await onQuote('accept', { revision }, { headers: { 'idempotency-key': acceptKeys.get(name) } })
          toast('Accepted: the goods are in a cart at the quoted prices.', 4000)
          visit('carts/' + cart.id)
        }
        actions.askQuote = async ({ message }) => {
          const { id, name } = here.data.cart, quote = await post('quotes', { cart: id, name, ...(message && { message }) })
          toast('The seller is asked.', 2500)
          visit('quotes/' + quote.id)
        }
        const askQuote = ({ cart }) => cart.lines.length > 0 && may('quotes.request') && h`<details class="fold" data-k="quote" ${
          folds.quote && raw('open')}><summary>Ask for a quote</summary><form class="fields" data-do="askQuote"><label>Message to the seller<input
          name="message" placeholder="What you have in mind" maxlength="2000"></label><p class="err" role="alert"></p><button class="btn">Ask the seller</button>
        </form></details>`
        """#
}
