extension ShopPage {
    /// Ordering by codes and quantities, pasted or from a file.
    static let quickOrderScript = #"""
        const quickOrder = ({ quick }) => h`<details class="fold" data-k="quick" ${
          folds.quick && raw('open')}><summary>Quick order: paste part numbers and quantities</summary>
        <form class="fields" data-do="quickOrder"><label>One product a line<textarea name="text" spellcheck="false" placeholder="6204-2RS, 40&#10;HX-M8X40-A2 200"
        ></textarea></label><label>or a file, CSV or XLSX<input type="file" name="file" accept=".csv,.txt,.xlsx"></label><p class="err" role="alert"></p>
        <div class="acts"><button class="btn primary">Add to the cart</button><a class="text" href="${
          ROOT}v1/quick-order/sample.csv">A sample file</a></div></form>
        ${quick && quickAnswer(quick)}</details>`
        const quickTones = { resolved: 'ok', guess: 'low', ambiguous: 'low', unknown: 'out', not_orderable: 'out' }
        // What can be added instead: the guess itself, and what else the code may mean.
        const choicesOf = l => [...(l.status === 'guess' && l.sku ? [l] : []), ...list(l.alternatives)]
        const quickAnswer = quick => h`<ol class="lines quick" aria-label="What became of each line">${
          quick.lines.map(l => h`<li class="found" data-k="q${l.line}"><p class="meta"><code>${
          l.code}</code><span>line ${l.line}</span></p>${l.sku ? h`<p><b>${l.title || l.sku}</b> ${loose.format(l.quantity ?? l.wanted)} ${
            l.unit || ''}${
            l.total && h` · ${money(l.total)}`}</p>` : ''}<span class="tag av ${quickTones[l.status] || 'order'}">${label(l.status)}</span>
        ${[l.problem, ...list(l.notes)].filter(Boolean).map(n => h`<p class="hint">${n.message}</p>`)}${
          choicesOf(l).length > 0 && h`<div class="acts">${
          choicesOf(l).slice(0, 5).map(a => h`<button class="btn small" data-do="addAlternative" data-sku="${a.sku}" data-quantity="${
            l.wanted}" title="${
            a.title}">${a.sku}</button>`)}</div>`}</li>`)}${list(quick.errors).map(e => h`<li class="found" data-k="e${
              e.line}"><p class="meta"><span>line ${
              e.line}</span></p><p class="bad">${e.message}</p></li>`)}</ol>`
        actions.quickOrder = async ({ text, file }) => {
          const isFile = file?.size > 0, name = isFile ? file.name.toLowerCase() : ''
          const type = !isFile || name.endsWith('.txt') ? 'text/plain' : name.endsWith('.csv') ? 'text/csv'
            : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
          const quick = await call(`v1/quick-order?cart=${here.data.cart.id}`, { method: 'POST', body: isFile ? file : text,
            headers: { ...bearer(), 'content-type': type, 'if-match': `"${seen()}"` } })
          const cart = await api('carts/' + here.data.cart.id)
          return { ...await changedCart(cart), quick }
        }
        actions.addAlternative = async ({ sku, quantity }) => changedCart(await onCart('/lines', { body: { sku, quantity: Number(quantity) } }))
        """#
}
