extension WebPage {
    /// The demo's customers: asking as one of them, and all of them side by side.
    static let customerScript = #"""
        // The customers that the demo names; elsewhere the list stays empty and the address alone says who asks.
        let customers = []
        async function loadCustomers() {
          customers = list((await call('demo/customers.json').catch(() => ({}))).customers)
          if (!customers.length) return
          const pick = $('#customer')
          draw(pick, [{ code: '', name: 'Everyone' }, ...customers].map(c => h`<option value="${c.code}" title="${c.about}">${c.name}</option>`))
          showCustomer()
          if (answer) renderCompare()
        }
        function showCustomer() {
          const pick = $('#customer')
          $('#as').hidden = !customers.length || !!me
          pick.value = state.customer
          const name = pick.selectedOptions[0]?.text || state.customer
          input.placeholder = state.customer && !me ? `Searching as ${name}` : input.dataset.hint
        }
        function actAs(code) {
          known.clear()
          state.customer = code
          showCustomer()
          go({ ...state, page: 1 })
        }

        // What the same search shows each of them: how many products, and the prices of the first few.
        function renderCompare() {
          const can = customers.length && !me && answer?.found && !atStart() && !trouble
          if (!can || !$('#compare details')) draw($('#compare'), can ? h`<details ${ui.open.compare && raw('open')}><summary>Compare customers</summary>
        <div id="sides" class="tbl" tabindex="0" role="group" aria-label="Customers side by side"></div></details>` : '')
          if (can && ui.open.compare) compare()
        }
        async function compare() {
          const mine = turn, everyone = [{ code: '', name: 'Everyone' }, ...customers]
          const as = change => everyone.map(c => ({ ...hitsOnly(1, 4), ...change, customer: c.code }))
          try {
            const firsts = await multiSearch(as({}))
            const ids = [...new Set(firsts.flatMap(r => hitsOf(r).map(hit => hit.document.id)))].slice(0, 8)
            const found = `id:=[${ids.map(id => '`' + id.replaceAll('`', '') + '`').join()}]`
            const prices = await multiSearch(as({ q: '*', filter_by: found, per_page: 250, group_by: undefined, sort_by: undefined }))
            if (mine !== turn || !$('#sides')) return
            const documents = prices.map(r => new Map(list(r.hits).map(hit => [hit.document.id, hit.document])))
            const cell = doc => doc ? h`<td class="r">${money(doc.price, doc.currency) || 'on request'}</td>`
              : h`<td class="r none">not offered</td>`
            const name = id => documents.find(d => d.has(id))?.get(id)
            draw($('#sides'), h`<table><thead><tr><th scope="col">Product</th>${everyone.map(c => h`<th scope="col" class="r" title="${
              c.about}">${c.name}</th>`)}</tr></thead><tbody><tr><th scope="row">Found</th>${firsts.map(r => h`<td class="r">${
                count(r.found ?? 0)}</td>`)}</tr>${ids.map(id => h`<tr><th scope="row">${name(id) ? nameOf(name(id)) : id}</th>${
                  documents.map(d => cell(d.get(id)))}</tr>`)}</tbody></table>`)
          } catch { /* the table stays as it was */ }
        }
        """#
}
