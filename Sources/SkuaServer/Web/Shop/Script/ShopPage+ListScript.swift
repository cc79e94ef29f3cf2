extension ShopPage {
    /// Shopping lists, and ordering again.
    static let listScript = #"""
        views.lists = {
          load: async id => {
            if (id) return { list: await api('shopping-lists/' + id) }
            const regular = may('orders.view') ? api('regular-items?limit=20').then(a => a.items) : []
            return { lists: (await api('shopping-lists?limit=50')).lists, regular: await regular }
          },
          draw: data => data.list ? listPage(data.list) : h`<div class="head"><h1>Lists</h1></div>${
            data.lists.length ? h`<ul class="cards">${
            data.lists.map(l => h`<li class="card" data-k="${l.id}"><div><h2><a href="#/lists/${l.id}">${
              l.name}</a></h2><p class="meta"><span>${
              isMe(l.owner) ? 'Yours' : `Of ${who(l.owner)}`}</span>${l.project && h`<span>${l.project}</span>`}<span>${
              plural(l.line_count, 'line', 'lines')}</span></p></div></li>`)}</ul>`
              : nothing('No lists yet. Keep what you buy again and again in one: make it here, or from a cart.')}
        <form class="inline" data-do="newList"><label><span class="vh">Name of the new list</span><input name="name" placeholder="Name of a new list"
          required maxlength="100"></label><button class="btn">New list</button></form>${regularItems(data.regular)}`,
        }
        const regularItems = items => items.length > 0 && h`<h2 class="over">Ordered regularly</h2><ul class="cards">${
          items.map(p => h`<li class="card" data-k="r${p.sku}"><div><h3><a href="${ROOT}?item=${encodeURIComponent(p.sku)}">${p.title}</a></h3><p
          class="meta"><code>${p.sku}</code><span>${plural(p.orders, 'order', 'orders')}</span><span>last ${when(p.last_ordered_at)}</span>${p.unit_price && h`<span>${
          money(p.unit_price)}</span>`}</p></div>${
          p.unit_price && h`<button class="btn small" data-do="addOne" data-sku="${p.sku}" data-quantity="${
          p.usual_quantity}" aria-label="Add ${loose.format(p.usual_quantity)} ${p.unit} of ${p.title}">Add ${loose.format(p.usual_quantity)}</button>`}</li>`)}</ul>`
        const listPage = l => {
          const edits = l.access !== 'read'
          return h`${back('lists', 'Lists')}<div class="head"><h1>${l.name}</h1></div><p class="meta"><span>${isMe(l.owner) ? 'Yours'
            : `Of ${who(l.owner)}`}</span>${l.project && h`<span>${l.project}</span>`}<span>${
              plural(l.lines.length, 'line', 'lines')}</span></p>
        <div class="two"><div>${l.lines.length ? h`<ol class="lines" aria-label="Lines">${
          l.lines.map(line => lineOf(line, edits, 'List'))}</ol>`
          : nothing('Nothing on it yet.')}
        ${edits && h`<form class="inline" data-do="listAdd"><label><span class="vh">Part number</span><input name="sku" placeholder="Part number" required></label><label><span
          class="vh">Quantity</span><input name="quantity" type="number" min="0" step="any" value="1" required></label><button class="btn">Put on the list</button></form>`}</div>
        <aside class="side-card" aria-label="What to do with the list">${
          l.lines.length > 0 && may('carts.edit') && h`<button class="btn primary wide"
          data-do="listToCart">Put all into the cart</button>`}${l.lines.length > 0 && may('quotes.request') && h`<button class="btn wide"
          data-do="quoteList">Ask for a quote</button>`}${l.lines.length > 1 && h`<a class="btn wide" href="#/compare/${
          encodeURIComponent(l.lines.map(line => line.sku).slice(0, 20).join('\n'))}">Compare</a>`}${l.access === 'manage' && h`<button class="btn wide" data-do="deleteList"
          data-sure="Delete ${l.name}?">Delete this list</button>`}</aside></div>`
        }
        const onList = (path, o) => api(`shopping-lists/${here.data.list.id}${path}`, o)
        actions.newList = async ({ name }) => visit('lists/' + (await post('shopping-lists', { name })).id)
        actions.saveList = async () => {
          const { id, name } = here.data.cart, made = await post('shopping-lists', { name, cart: id })
          toast('Kept as a list.', 2500)
          visit('lists/' + made.id)
        }
        actions.quoteList = async () => visit('quotes/' + (await post('quotes', { list: here.data.list.id })).id)
        actions.listAdd = async ({ sku, quantity }) => ({ list: await onList('/lines', { body: { lines: [{ sku, quantity: Number(quantity) }] } }) })
        actions.quantityList = async ({ line, value }, el) => {
          const list = await onList('/lines/' + line, { method: 'PATCH', seen: here.data.list.version, body: { quantity: Number(value) } })
          setTimeout(() => { if (el.isConnected) el.value = el.getAttribute('value') })
          return { list }
        }
        actions.removeLineList = async ({ line }) => ({ list: await onList('/lines/' + line, { method: 'DELETE', seen: here.data.list.version }) })
        actions.deleteList = async () => {
          await onList('', { method: 'DELETE', seen: here.data.list.version })
          visit('lists')
        }
        // Goes to the cart that goods were put into, and says what was left out.
        async function filled(path, body) {
          const { id } = await findBasket(true), report = await post(path || `carts/${id}/reorder`, { ...body, ...(path && { cart: id }) })
          basket = report.cart
          const left = list(report.left_out).map(l => l.title || l.sku)
          toast(left.length ? `${plural(report.added, 'line', 'lines')} added. Left out: ${left.join(', ')}` : `${
            plural(report.added, 'line',
            'lines')} added`, left.length ? 8000 : 2500)
          visit('carts/' + id)
        }
        actions.listToCart = () => filled(`shopping-lists/${here.data.list.id}/to-cart`, {})
        actions.again = () => here.name === 'failed' ? void open() : filled('', { order: here.data.order.id })
        """#
}
