extension ShopPage {
    /// Products side by side, attribute by attribute.
    static let compareScript = #"""
        views.compare = {
          load: async skus => ({ ...await post('compare', { skus: skus.split('\n').filter(Boolean) }), all: false }),
          draw: table => {
            const { products } = table, rows = table.attributes.filter(r => (table.all || r.differs) && !/^(sku|gtin|title|title_..|name|parent|parent_title|popularity)$/.test(r.name))
            return h`<div class="head"><h1>Compare</h1></div><p class="acts"><button class="btn small" data-do="compareAll" aria-pressed="${
              table.all}">${table.all ? 'Only what differs' : 'All attributes'}</button></p>${products.length ? h`<div class="scroller" tabindex="0" role="region" aria-label="Comparison"><table
        class="compare"><thead><tr><td></td>${products.map(p => h`<th scope="col"><a href="${ROOT}?item=${encodeURIComponent(p.sku)}">${
              p.title}</a><small>${p.sku}</small><b>${money(p.unit_price)}</b>${may('carts.edit') && h`<button class="btn small" data-do="addOne" data-sku="${
              p.sku}" aria-label="Add ${p.title} to the cart">Add</button>`}${products.length > 2
            && h` <a class="text" href="#/compare/${encodeURIComponent(products.filter(q => q !== p).map(q => q.sku).join('\n'))}" aria-label="Leave ${
            p.title} out">Leave out</a>`}</th>`)}</tr></thead><tbody>${rows.map(r => h`<tr><th scope="row">${
              label(r.name)}</th>${r.values.map(v => h`<td>${words(v)}</td>`)}</tr>`)}</tbody></table></div>` : nothing('None of these is sold to you.')}${
              table.missing.length > 0 && h`<p class="hint">Not sold to you: ${table.missing.join(', ')}</p>`}`
          },
        }
        actions.compareAll = () => ({ ...here.data, all: !here.data.all })
        // Adds a product; the server rounds the quantity up to what is sold.
        actions.addOne = async ({ sku, quantity }) => {
          const { id, name } = await findBasket(true)
          basket = await api(`carts/${id}/lines`, { body: { sku, quantity: Number(quantity) || 1 } })
          for (const note of list(basket.notes)) toast(note.message, 6000)
          if (!basket.notes?.length) toast(`Added to ${name}`, 2500)
          showBasket()
        }
        """#
}
