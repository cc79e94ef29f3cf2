extension WebPage {
    /// The start, nothing found, failures, the question for a key.
    static let panelScript = #"""
        // What stands in place of results: the start, nothing found, a failure, the question for a key.
        function troubleText() {
          const { code, message } = trouble
          if (code === 503) return 'The index is being prepared. Searching starts again by itself.'
          return message || 'The catalog does not answer. Check the connection and try again.'
        }
        function renderPanel() {
          const el = $('#panel')
          if (trouble) {
            if (trouble.code === 401) { draw(el, keyPanel()); return $('#key-input').focus() }
            if (trouble.message === 'no-catalog') return draw(el, h`<div class="panel">${sketchPic('')}<h1>There is no catalog yet</h1>
              <p>Import products with <code>skua import products FILE</code>, or try the demo with <code>skua demo</code>.</p>
        <div class="acts"><button class="btn primary" data-retry>Look again</button></div></div>`)
            if (!stale() && !atStart()) return draw(el, '')
            const title = trouble.code === 503 ? 'One moment' : trouble.code ? 'This search did not work' : 'No answer from the catalog'
            return draw(el, h`<div class="panel" role="alert">${sketchPic('plug')}<h1>${title}</h1><p>${troubleText()}</p>
              <div class="acts"><button class="btn primary" data-retry>Retry</button>${trouble.code >= 400 && trouble.code < 500
                && h`<a class="btn" href="./" data-home>Start over</a>`}</div></div>`)
          }
          if (!answer) return draw(el, '')
          if (atStart()) return draw(el, startPanel())
          draw(el, answer.found ? '' : emptyPanel())
        }
        const sketchPic = text => h`<div class="pic">${sketch(text)}</div>`
        const keyPanel = () => h`<div class="panel">${h`<div class="pic">${icon('key')}</div>`}<h1>This catalog asks for a search key</h1>
          <p>The key is kept in this tab only and forgotten when it is closed.</p>
          <form id="key-form"><input id="key-input" type="password" aria-label="Search key" aria-describedby="key-error"
        placeholder="Search key" autocomplete="off" spellcheck="false" required><button class="btn primary">Open catalog</button></form>
          <p class="err" id="key-error" role="alert">${key ? 'That key was not accepted.' : ''}</p></div>`

        let examples = null
        async function loadExamples() {
          try {
            const body = await call('demo/examples.json')
            examples = list(body.examples || body.queries || body).map(e => typeof e === 'string' ? { q: e }
              : { q: e.q || e.query || e.text, note: e.note || e.title || e.description || e.label })
              .filter(e => e.q).slice(0, 9)
          } catch { examples = [] }
          if (examples.length) renderPanel()
        }
        function startPanel() {
          const tops = answer.facets.get('categories.lvl0')?.values || [], subs = answer.facets.get('categories.lvl1')?.values || []
          const brands = answer.facets.get('brand')?.values.slice(0, 16) || []
          const total = answer.outOf ?? answer.products
          return h`<div class="home"><svg class="mark"><use href="#mark"/></svg><h1>${total
            ? `Find it among ${plural(total, 'product', 'products')}` : 'This catalog is empty'}</h1>
        <p class="lead">${total ? 'Type a name, a part number, a size or a standard. Results follow every keystroke.'
          : 'Import products with “skua import products FILE” and they appear here.'}</p>
        ${examples?.length ? h`<section aria-labelledby="try-h"><h2 id="try-h">Searches to try</h2><div class="tries">${
          examples.map(e => h`<a class="try" href="${to({ q: e.q })}" data-q="${e.q}">${icon('search')}<span><b>${e.q}</b>${e.note
            && h`<small>${e.note}</small>`}</span></a>`)}</div></section>` : ''}
        ${tops.length ? h`<section aria-labelledby="cat-h"><h2 id="cat-h">Categories</h2><div class="tiles">${tops.map(t => {
            const children = subs.filter(s => s.value.startsWith(t.value + ' > ')).slice(0, 4)
            return h`<div class="tile"><div class="pic">${sketch(children.map(c => c.value.split(' > ').at(-1)).join(' '),
              t.value)}</div><div><a class="h" href="${to({ cat: t.value })}" data-cat="${t.value}">${t.value}<span>${
                count(t.n)}</span></a>
        <p class="s">${children.map(c => h`<a href="${to({ cat: c.value })}" data-cat="${c.value}">${
          c.value.split(' > ').at(-1)}</a>`)}</p></div></div>`
          })}</div></section>` : ''}
        ${brands.length > 1 ? h`<section aria-labelledby="brand-h"><h2 id="brand-h">Brands</h2><div class="brands">${
          brands.map(b => h`<a href="${to({ facets: { brand: [b.value] } })}" data-brand="${b.value}">${b.value}<span>${
            count(b.n)}</span></a>`)}</div></section>` : ''}
        ${total ? h`<h2><a class="text" href="?all=1" data-all>Browse everything</a></h2>` : ''}</div>`
        }
        function emptyPanel() {
          const others = (examples || []).filter(e => e.q !== state.q).slice(0, 3)
          return h`<div class="panel">${sketchPic('')}<h1>${state.q ? h`Nothing matches “${state.q}”`
            : 'Nothing matches these filters'}</h1>
        <p>${filtered() ? 'The filters may be too narrow.' : 'Check the spelling, or use fewer or more general words.'}</p>
        <div class="acts">${filtered() ? h`<button class="btn primary" data-clear>Clear filters</button>` : ''}${
          nearby.map(text => h`<a class="btn" href="${to({ q: text })}" data-q="${text}">${text}</a>`)}
        ${!nearby.length && others.map(e => h`<a class="btn" href="${to({ q: e.q })}" data-q="${e.q}">${e.q}</a>`)}</div></div>`
        }
        // Completions of the first words of a search that found nothing.
        let nearby = [], nearbyOf = ''
        const lookNearby = later(300, async () => {
          const q = state.q.trim()
          if (answer?.found !== 0 || nearbyOf === q || noSuggestions) return
          nearbyOf = q
          const parts = q.split(/\s+/), tries = [parts.slice(0, -1).join(' '), parts[0],
            parts.at(-1).slice(0, 3)].filter(t => t.length > 1)
          const found = await Promise.all(tries.map(t => call('suggest?' + new URLSearchParams({ q: t, collection: COLLECTION, ...asking() }),
            asMe()).catch(() => ({}))))
          if (state.q.trim() !== q) return
          nearby = [...new Set(found.flatMap(f => list(f.completions).map(c => c.text)))].filter(t => t !== q).slice(0, 4)
          renderPanel()
        })
        """#
}
