extension WebPage {
    /// The dialog of one product.
    static let productScript = #"""
        // One product in full, in a dialog that has an address of its own.
        const dialog = $('#item'), known = new Map()
        let shownItem = ''
        function openItem(id) {
          state.item = id
          remember('go')
          syncItem()
        }
        // Brings the dialog to what the address says.
        async function syncItem() {
          const id = state.item
          if (!id) { shownItem = ''; if (dialog.open) dialog.close(); return }
          if (!answer && !known.has(id)) return
          const here = shown.hits.find(hit => hit.document.id === id)
          if (here) known.set(id, here.document)
          if (shownItem === id && dialog.open) return
          shownItem = id
          if (!known.has(id)) {
            const [doc] = await fetchBy('id', [id], 1).catch(() => [])
            if (state.item !== id) return
            if (!doc) { state.item = shownItem = ''; history.replaceState(place(), '',
              toURL()); return toast('That product is not in the catalog.') }
            known.set(id, doc)
          }
          renderItem(known.get(id))
          if (!dialog.open) { dialog.showModal() }
          $('#item-title').focus({ preventScroll: true })
          $('.scroll', dialog).scrollTop = 0
        }
        dialog.addEventListener('close', () => {
          if (!state.item) return
          state.item = shownItem = ''
          if (history.state?.opened) history.back(); else history.replaceState(place(), '', toURL())
        })
        function step(by) {
          const i = shown.hits.findIndex(hit => hit.document.id === state.item), next = shown.hits[i + by]
          if (i < 0 || !next) return
          state.item = next.document.id
          history.replaceState(history.state, '', toURL())
          syncItem()
          if (i + by > shown.hits.length - 4) loadMore()
        }
        const usualFields = new Set(`id sku mpn brand title name description categories category attributes price prices
          price_breaks price_tiers list_price discount currency image images documents relations parent popularity availability stock lead_time_days order_type created_at
          updated_at parent_title`.split(/\s+/))
        function renderItem(doc) {
          const i = shown.hits.findIndex(hit => hit.document.id === doc.id), images = imagesOf(doc),
            path = pathOf(doc).split(' > ').filter(Boolean)
          const crumbs = path.map((name, n) => h`${n > 0 && ' › '}<a href="${to({ cat: path.slice(0, n + 1).join(' > ') })}" data-cat="${
            path.slice(0, n + 1).join(' > ')}" data-alone>${name}</a>`)
          const specs = Object.entries(doc.attributes || {}).map(([name, v]) => [name, words(v), 'attributes.' + name,
            v]).filter(s => s[1])
          const details = Object.entries(doc).filter(([name, v]) => !usualFields.has(name) && words(v) && words(v).length < 200)
            .map(([name, v]) => [label(name), valueLabel(name, words(v)), model.facets.some(f => f.field === name && !f.number) ? name
              : '', v])
          draw(dialog, h`<div class="bar"><button class="icon" data-step="-1" aria-label="Previous product" ${i < 1 ? raw('disabled')
            : ''}>${icon('left')}</button><button class="icon" data-step="1" aria-label="Next product" ${i < 0
              || i > shown.hits.length - 2 ? raw('disabled') : ''}>${icon('right')}</button>
        <span class="at">${i >= 0 && answer ? `${count(i + 1)} of ${count(answer.found)}`
          : ''}</span><button class="icon" data-share aria-label="Copy link" title="Copy link">${
            icon('link')}</button><button class="icon" data-close aria-label="Close">${icon('x')}</button></div>
        <div class="scroll" tabindex="0" role="group" aria-label="Product details"><div class="hero"><div class="photos" ${
          images.length > 1 && raw('tabindex="0" role="group" aria-label="Pictures"')}>${images.length
            ? images.map(url => picture(doc, url)) : picture(doc)}</div>
        <div>${crumbs.length ? h`<p class="path">${crumbs}</p>` : ''}<h2 id="item-title" tabindex="-1">${nameOf(doc)}</h2>
        <div class="meta">${doc.brand && h`<a class="b" href="${to({ facets: { brand: [doc.brand] } })}" data-brand="${doc.brand}">${
          doc.brand}</a>`}${copyable('SKU', doc.sku)}${doc.mpn !== doc.sku && copyable('MPN', doc.mpn)}</div>
        <div class="buy"><div class="cost">${costOf(doc)}</div><div class="stock">${stockOf(doc)}</div>${adding(doc, true)}${quoteOne(doc)}</div><div id="tiers">${
          volumePrices(doc)}</div></div></div>
        ${specs.length ? h`<h3>Attributes</h3>${specTable(specs)}` : ''}<div id="variants"></div>${doc.description
          && h`<h3>Description</h3><p class="desc">${doc.description}</p>`}${details.length
            ? h`<h3>Ordering and logistics</h3>${specTable(details)}` : ''}
        ${documentsOf(doc)}<div id="relations">${relationsOf(doc)}</div></div>`)
          loadTiers(doc)
          loadVariants(doc)
          loadRelations(doc)
        }
        // The volume tiers of the buyer's own price.
        async function loadTiers(doc) {
          if (doc.price_tiers) return
          const [found] = await fetchBy('id', [doc.id], 1, { price_tiers: true }).catch(() => [])
          if (shownItem !== doc.id || !found?.price_tiers) return
          doc.price_tiers = found.price_tiers
          draw($('#tiers'), volumePrices(doc))
        }
        // Attributes whose value is a facet value lead to the other products that have it.
        function specTable(rows) {
          const value = ([, text, field, v]) => {
            const facet = field && typeof v === 'object' ? answer?.facets.get(field)?.values.some(f => f.value === text) && text : field
              && !Array.isArray(v) ? String(v) : ''
            const can = facet && facet.length < 80 && (model.attributes || !field.startsWith('attributes.'))
            return can ? h`<a href="${to({ facets: { [field]: [facet] } })}" data-facet="${field}" data-value="${
              facet}" title="Find products with the same">${text}</a>` : text
          }
          return h`<dl class="spec">${rows.map(row => h`<div><dt>${row[0]}</dt><dd>${value(row)}</dd></div>`)}</dl>`
        }
        function volumePrices(doc) {
          const rows = list(doc.price_tiers || doc.prices || doc.price_breaks).map(p => {
            const from = Number(p.min_quantity ?? p.minQuantity ?? p.qFrom ?? p.quantity ?? 1)
            return { from, price: p.price ?? p.amount, p }
          })
            .filter(r => r.from > 0 && r.price != null).sort((a, b) => a.from - b.from)
          const amount = r => Number(r.price?.amount ?? r.price), first = rows[0] && amount(rows[0])
          if (rows.length < 2) return ''
          return h`<div class="tbl" tabindex="0" role="group" aria-label="Volume prices"><table>
        <thead><tr><th scope="col">From quantity</th><th scope="col" class="r">Price</th><th scope="col" class="r">Saving</th></tr></thead>
        <tbody>${rows.map(r => h`<tr><td>${count(r.from)}</td><td class="r">${money(r.price, r.p.currency || doc.currency)}</td>
        <td class="r">${amount(r) < first ? `${Math.round((1 - amount(r) / first) * 100)} %` : '–'}</td></tr>`)}</tbody></table></div>`
        }
        function documentsOf(doc) {
          const links = list(doc.documents).map(d => ({ url: safeURL(d), title: d.title || label(d.kind || 'document'),
            kind: d.kind })).filter(d => d.url)
          return links.length ? h`<h3>Documents</h3><div class="docs">${
            links.map(d => h`<a href="${d.url}" target="_blank" rel="noopener noreferrer">${icon('file')}<span>${d.title}${d.kind
              && h`<small>${label(d.kind)}</small>`}</span></a>`)}</div>` : ''
        }
        const related = doc => Object.entries(doc.relations || {}).map(([kind, skus]) => [label(kind),
          list(skus).map(String)]).filter(([, skus]) => skus.length)
        const relationsOf = (doc, titles = new Map()) => related(doc).map(([name, skus]) => h`<h3>${name}</h3><div class="rels">${
          skus.slice(0, 24).map(sku => h`<a href="${to({ q: sku })}" data-q="${sku}">${sku}${titles.has(sku)
            && h`<span>${titles.get(sku)}</span>`}</a>`)}</div>`)
        async function loadRelations(doc) {
          const skus = related(doc).flatMap(([, skus]) => skus).slice(0, 60)
          if (!skus.length || !model.fields.has('sku')) return
          const found = await fetchBy('sku', skus).catch(() => [])
          if (shownItem === doc.id && found.length) draw($('#relations'), relationsOf(doc, new Map(found.map(d => [d.sku, nameOf(d)]))))
        }
        // The other sizes of the same product, told apart by the attributes in which they differ.
        async function loadVariants(doc) {
          if (!doc.parent || !model.group) return
          const all = await fetchBy(model.group, [doc.parent], 250).catch(() => [])
          if (shownItem !== doc.id || all.length < 2) return
          all.sort((a, b) => collator.compare(nameOf(a), nameOf(b)))
          const value = (d, name) => words(d.attributes?.[name])
          const columns = Object.keys(doc.attributes || {}).filter(name => new Set(all.map(d => value(d, name))).size > 1).slice(0, 4)
          draw($('#variants'), h`<h3>${plural(all.length, 'variant',
            'variants')}</h3><div class="tbl" tabindex="0" role="group" aria-label="Variants"><table><thead><tr><th scope="col">SKU</th>${
              columns.map(c => h`<th scope="col">${
                c}</th>`)}<th scope="col">Availability</th><th scope="col" class="r">Price</th></tr></thead>
        <tbody>${all.map(d => { known.set(d.id, d); return h`<tr ${d.id === doc.id ? raw('aria-current="true"') : ''}><td><a href="${
          linkTo({ item: d.id })}" data-item="${d.id}">${d.sku || d.id}</a></td>${columns.map(c => h`<td>${value(d, c)}</td>`)}<td>${
            d.availability ? valueLabel('availability', d.availability) : ''}</td><td class="r">${
              money(d.price, d.currency)}</td></tr>` })}</tbody></table></div>`)
          const table = $('#variants .tbl'), row = $('[aria-current]', table)
          if (row) table.scrollTop = row.offsetTop - 130
        }
        """#
}
