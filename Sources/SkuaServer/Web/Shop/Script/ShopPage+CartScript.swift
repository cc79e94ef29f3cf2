extension ShopPage {
    /// The carts that one reaches, and what can be done with a cart as a whole.
    static let cartScript = #"""
        // What is shown around a cart: the way that it goes to its approval.
        async function aroundCart(cart) {
          const ask = (path, on) => on ? api(`carts/${cart.id}/${path}`).catch(() => null) : null
          const [approval, hints] = await Promise.all([ask('approval', !cart.order && cart.lines.length), ask('hints', isOpen(cart)
            && cart.lines.length)])
          return { approval, hints }
        }
        async function changedCart(cart) {
          if (basket?.id === cart.id) basket = isOpen(cart) ? cart : null
          for (const note of list(cart.notes)) toast(note.message, 6000)
          return { ...here.data, cart, ...await aroundCart(cart) }
        }
        const seen = () => here.data.cart.version
        const onCart = (path = '', o = {}) => api(`carts/${here.data.cart.id}${path}`, o)
        views.carts = {
          load: async id => {
            if (!id) return { carts: (await api('carts?limit=100')).carts }
            const cart = await api('carts/' + id)
            const links = cart.access === 'manage' ? api(`carts/${id}/links`).then(a => a.links).catch(() => null) : null
            return { cart, ...await aroundCart(cart), links: await links }
          },
          draw: data => data.cart ? cartPage(data) : h`<div class="head"><h1>Carts</h1></div>
        ${data.carts.length ? h`<ul class="cards">${data.carts.map(c => h`<li data-k="${c.id}" class="card"><div><h2><a href="#/carts/${
          c.id}">${
          c.name}</a></h2><p class="meta">${!isMe(c.owner) && h`<span>of ${who(c.owner)}</span>`}<span>${
            plural(c.line_count, 'line', 'lines')}</span><span>${
            when(c.changed_at)}</span></p></div>${tag(c.order ? 'ordered' : c.status || 'active')}${isOpen(c) && (basket?.id === c.id
              ? h`<span class="hint">Adding to this one</span>` : h`<button class="btn small" data-do="use" data-id="${
                c.id}">Add to this one</button>`)}</li>`)}</ul>` : nothing('No carts yet. Make one, or add something from a search.')}
        <form class="inline" data-do="newCart"><label><span class="vh">Name of the new cart</span><input name="name" placeholder="Name of a new cart" required
          maxlength="100"></label><button class="btn">New cart</button></form>`,
        }
        actions.use = async ({ id }) => {
          saved(tab, 'skua.cart', id)
          basket = here.data.carts?.find(c => c.id === id) || here.data.cart
          toast(`What you add goes to ${basket.name}.`)
          return here.data
        }
        actions.newCart = async ({ name }) => {
          const cart = await post('carts', { name })
          saved(tab, 'skua.cart', cart.id)
          basket = cart
          visit('carts/' + cart.id)
        }
        actions.renameCart = async ({ value }) => value.trim() && changedCart(await onCart('', { method: 'PATCH', seen: seen(), body: { name: value } }))
        actions.cartText = async ({ field, value }) => changedCart(await onCart('', { method: 'PATCH', seen: seen(), body: { [field]: value } }))
        actions.deleteCart = async () => {
          await onCart('', { method: 'DELETE', seen: seen() })
          if (basket?.id === here.data.cart.id) basket = null
          visit('carts')
        }
        const withLine = (line, body) => onCart('/lines/' + line, { method: 'PATCH', seen: seen(), body })
        async function afterLine(answer, el) {
          const data = await changedCart(await answer)
          // The field in hand takes what the server made of it.
          setTimeout(() => { if (el.isConnected) el.value = el.getAttribute('value') })
          return data
        }
        actions.quantity = ({ line, value }, el) => afterLine(withLine(line, { quantity: Number(value) }), el)
        actions.lineText = ({ line, field, value }, el) => afterLine(withLine(line, { [field]: value }), el)
        actions.removeLine = async ({ line }) => changedCart(await onCart('/lines/' + line, { method: 'DELETE', seen: seen() }))
        actions.share = async ({ associate, access }) => {
          const cart = await onCart('/shares/' + associate, { method: 'PUT', seen: seen(), body: { access } })
          toast(`Shared with ${who(associate)}`)
          return changedCart(cart)
        }
        actions.unshare = async ({ associate }) => changedCart(await onCart('/shares/' + associate, { method: 'DELETE', seen: seen() }))
        actions.comment = async ({ text, line }) => changedCart(await onCart('/comments', { body: { text, ...(line && { line: Number(line) }) } }))
        // One key a version of a cart: pressing twice, or again after a lost answer, orders once.
        const orderKeys = new Map()
        actions.order = async () => {
          const { id, version, subtotal } = here.data.cart, name = `${id}/${version}`
          if (!orderKeys.has(name)) orderKeys.set(name, token())
          const order = await post('orders', { cart: id, version, total: subtotal }, 0, { 'idempotency-key': orderKeys.get(name) })
          if (basket?.id === id) { basket = null; saved(tab, 'skua.cart', '') }
          toast(`Order ${order.number} is placed.`, 3000)
          visit('orders/' + order.id)
        }
        """#
}
