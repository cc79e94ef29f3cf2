extension WebPage {
    /// Adding products to the cart of whoever is signed in.
    static let buyScript = #"""
        // What one adds at first: the least that is sold.
        const least = doc => {
          const min = Number(doc.min_quantity) || 0, by = Number(doc.pack_quantity) || Number(doc.quantity_step) || 1
          return Math.max(min, by)
        }
        const adding = (doc, large) => !me || !may('carts.edit') || doc.price == null ? ''
          : h`<form class="add" data-add="${
            doc.sku || doc.id}" data-k="add"><input type="number" name="quantity" min="0" step="any" value="${
            least(doc)}" required aria-label="Quantity of ${nameOf(doc)}"><button class="btn ${
              !large && raw('small')} primary" aria-label="Add ${
              nameOf(doc)} to the cart">${large ? 'Add to cart' : 'Add'}</button></form>`
        const quoteOne = doc => me && may('quotes.request') ? h`<button class="btn" data-quote="${doc.sku || doc.id}" data-quantity="${
          least(doc)}">Ask for a quote</button>` : ''
        document.addEventListener('click', async e => {
          const el = e.target.closest('[data-quote]')
          if (el) try {
            const { id } = await api('quotes', { body: { lines: [{ sku: el.dataset.quote, quantity: Number(el.dataset.quantity) }] } })
            location.href = 'shop#/quotes/' + id
          } catch (e) { toast(e.message, 5000) }
        })
        async function addToCart(form) {
          const button = $('button', form), quantity = Number($('input', form).value), sku = form.dataset.add
          button.disabled = true
          try {
            const cart = basket && isOpen(basket) ? basket : await findBasket(true)
            basket = await api(`carts/${cart.id}/lines`, { body: { sku, quantity } })
            const note = basket.notes?.[0]
            toast(note ? `Added to ${basket.name}. ${note.message}` : `${loose.format(quantity)} × ${sku} added to ${basket.name}`,
              note ? 6000 : 2500)
            saved(tab, 'skua.cart', basket.id)
            showBasket()
          } catch (e) {
            if (e.code === 401) { keepSession(null); showPerson(); search({ keep: true }) }
            if (e.code === 404 || e.code === 409) basket = null
            toast(e.message || 'The catalog does not answer.', 5000)
          }
          button.disabled = false
        }
        document.addEventListener('submit', e => {
          if (!e.target.dataset.add) return
          e.preventDefault()
          addToCart(e.target)
        })
        """#
}
