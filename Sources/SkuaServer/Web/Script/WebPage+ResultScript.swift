extension WebPage {
    /// The list of products with its heading and chips.
    static let resultScript = #"""
        const broken = new Set(), loaded = new Set()
        const pathOf = doc => String(list(doc.categories)[0] ?? doc.category ?? '')
        const imagesOf = doc => [...list(doc.images), ...list(doc.image)].map(url => safeURL(url, true)).filter(url => url
          && !broken.has(url))
        function picture(doc, url = imagesOf(doc)[0]) {
          const path = pathOf(doc)
          return h`<div class="pic" data-k="pic">${sketch(`${path.split(' > ').at(-1)} ${doc.title || ''}`, path)}${
            url && h`<img class="${loaded.has(url) && raw('in')}" src="${url}" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">`}</div>`
        }

        // The parts of a product
        const nameOf = doc => doc.title || doc.name || doc.mpn || doc.sku || doc.id
        const copyable = (tag, value, highlight) => value ? h`<button class="copy" data-copy="${value}" title="Copy ${tag}"
          ><span>${tag}</span> <code>${highlight ? marked(highlight) : value}</code>${icon('copy')}</button>` : ''
        const hl = (hit, field) => { const m = at(hit.highlight, field); return m && !Array.isArray(m) ? m.value || m.snippet : '' }
        function stockOf(doc) {
          const stock = typeof doc.stock === 'number' ? doc.stock : typeof doc.stock === 'object' ? doc.stock?.value : undefined
          const state = doc.availability || (stock === undefined ? '' : stock > 0 ? 'in_stock' : 'out')
          const lines = [], days = doc.lead_time_days
          if (doc.order_type && doc.order_type !== 'stock') lines.push(valueLabel('order_type', doc.order_type))
          if (days != null) lines.push(days < 1 ? 'Ships today' : state === 'in_stock' || state === 'low'
            ? `Ships in ${plural(days, 'day', 'days')}` : `Lead time ${plural(days, 'day', 'days')}`)
          if (!state && !lines.length) return ''
          const tone = { in_stock: 'ok', low: 'low', out: 'out', on_order: 'order' }[state] || 'order'
          return h`${state && h`<p class="av ${tone}">${valueLabel('availability', state)}${stock > 0
            && h` <span>${count(stock)}</span>`}</p>`}${lines.map(l => h`<p>${l}</p>`)}`
        }
        function costOf(doc) {
          const price = money(doc.price, doc.currency), pack = Number(doc.pack_quantity), least = Number(doc.min_quantity)
          const unit = doc.price_unit || doc.unit
          const usual = doc.discount > 0 && money(doc.list_price, doc.currency)
          return h`${usual && h`<p class="was"><s>${usual}</s> −${loose.format(doc.discount)} %</p>`}${price ? h`<b>${price}</b>` : model.fields.has('price') ? h`<b class="ask">Price on request</b>` : ''}${price && unit
            ? h`<p>per ${unit}</p>` : ''}
            ${pack > 1 && h`<p>Pack of ${count(pack)}</p>`}${least > 1 && least !== pack && h`<p>From ${count(least)}</p>`}`
        }
        // Up to six attributes that tell the matches apart best: those that matched if the title did not, then as the facets come.
        function keyAttributes(doc, hit) {
          const own = Object.entries(doc.attributes || {}).filter(([, v]) => v !== null
            && (typeof v !== 'object' || 'value' in v || Array.isArray(v)))
          const rank = name => {
            const facet = answer?.order?.get('attributes.' + name)
            const found = !hl(hit, 'title') && (at(hit.highlight?.attributes, name) || hit.highlight?.['attributes.' + name])
            return found ? -1 : facet ?? 999
          }
          return own.map(([name, v], i) => [name, words(v), rank(name) * 1000 + i]).filter(([, text]) => text && text.length < 44)
            .sort((a, b) => a[2] - b[2]).slice(0, 6)
        }
        function rowOf(hit, index) {
          const doc = hit.document, attributes = keyAttributes(doc, hit)
          // Where more of the words were found than the row would show.
          const tokens = field => at(hit.highlight, field)?.matched_tokens?.length || 0
          const most = Math.max(...['title', 'sku', 'mpn', 'brand'].map(tokens))
          const aside = Object.keys(hit.highlight || {}).find(f => /^(title_|description|gtin)/.test(f) && tokens(f) > most)
          const snippet = aside && hit.highlight[aside].snippet
          const mark = name => {
            const m = hit.highlight?.['attributes.' + name] || at(hit.highlight?.attributes, name)
            return m?.value || m?.snippet
          }
          const about = !attributes.length && doc.description ? doc.description : ''
          return h`<li class="row" data-k="${doc.id}" data-n="${index}">${picture(doc)}
        <div class="body"><h2><a href="${linkTo({ page: state.page, item: doc.id })}" data-item="${doc.id}">${
          marked(hl(hit, 'title') || nameOf(doc))}</a></h2>
        <div class="meta">${doc.brand && h`<span class="b">${marked(hl(hit, 'brand') || doc.brand)}</span>`}${
          copyable('SKU', doc.sku, hl(hit, 'sku'))}${doc.mpn !== doc.sku && copyable('MPN', doc.mpn, hl(hit, 'mpn'))}</div>
        ${attributes.length ? h`<dl class="attrs">${attributes.map(([name, text]) => h`<div><dt title="${name}">${name}</dt><dd title="${
          text}">${mark(name) ? marked(mark(name)) : text}</dd></div>`)}</dl>` : ''}
        ${snippet ? h`<p class="snip">${marked(snippet)}</p>` : about ? h`<p class="snip">${about}</p>` : ''}
        ${hit.variants > 1 && h`<button class="var" data-item="${doc.id}">${plural(hit.variants, 'variant', 'variants')}${
          icon('right')}</button>`}</div>
        <div class="stock">${stockOf(doc)}</div><div class="cost">${costOf(doc)}${adding(doc)}</div></li>`
        }

        // The page
        // True when there are no rows to show for what is searched.
        const stale = () => trouble ? !answer || answer.start || !shown.hits.length || trouble.code === 401 : answer && !answer.found
        function render(o = {}) {
          const body = document.body.classList, none = stale()
          body.toggle('start', atStart() && !trouble)
          // Attributes that are the same in all matches tell nothing apart.
          if (answer) answer.order = new Map([...answer.facets.values()].map((facet, i) => [facet.field, facet.total > 1 ? i : i + 500]))
          renderHead()
          renderChips()
          draw($('#notice'), trouble && !none && !atStart() ? h`<div class="note bad" role="alert">${
            troubleText()}<button class="btn small" data-retry>Retry</button></div>`
            : answer?.cut && !trouble ? h`<div class="note">This search took too long and was cut short: there may be more results.</div>`
              : '')
          $('#list').className = `list ${ui.view === 'compact' ? 'compact' : ''}`
          $('#list').removeAttribute('aria-busy')
          renderList()
          renderMore()
          renderPanel()
          renderCompare()
          renderFilters()
          announce()
          const about = state.q || state.cat.split(' > ').at(-1)
          document.title = about ? `${about} · Skua` : 'Skua · catalog search'
          if (o.y !== undefined) scrollTo(0, o.y)
          else if (o.toPage > 1) $(`#list .row[data-n="${(o.toPage - 1) * PER}"]`)?.scrollIntoView()
          else if (!o.keep && scrollY > 0) scrollTo(0, 0)
          syncItem()
          lookNearby()
        }
        function showBusy() {
          document.body.classList.add('busy')
          $('#list').setAttribute('aria-busy', 'true')
          if (atStart() && !answer) return document.body.classList.add('start')
          if (!$('#list .row') && !$('#panel > *')) {
            draw($('#list'), [...Array(7)].map((_, i) => h`<li class="row skel" data-k="skel${
              i}" aria-hidden="true"><div class="pic"></div>
        <div class="body"><i></i><i></i><i></i></div><div><i></i></div><div><i></i></div></li>`))
          } else $('#list').classList.add('dim')
        }
        function renderHead() {
          if (atStart() || !answer || stale()) return draw($('#head'), atStart() ? '' : mobileBar())
          const { found, products, ms } = answer
          const total = state.group && model.group && products !== found
            ? h`${plural(found, 'group', 'groups')} <small>${plural(products, 'product', 'products')}`
              : h`${plural(found, 'result', 'results')} <small>`
          draw($('#head'), h`<div class="bar-r"><h1>${total} in ${ms >= 1 ? `${Math.round(ms)} ms` : 'under 1 ms'}</small></h1>
        ${filterButton()}${model.group && h`<label class="switch" data-k="group"><input type="checkbox" role="switch" id="group" ${
          state.group ? raw('checked') : ''}>Group variants</label>`}
        ${model.sorts.length > 1 && h`<label class="pick" data-k="sort"><span>Sort by</span><select id="sort" aria-label="Sort by">${
          model.sorts.map(([value, name]) => h`<option value="${value}" ${value === state.sort ? raw('selected') : ''}>${
            name}</option>`)}</select></label>`}
        <div class="seg" role="group" aria-label="View" data-k="seg">${
          [['list', 'List', 'rows'], ['compact', 'Compact list', 'lines']].map(([v, name, i]) => h`<button data-view="${
            v}" aria-pressed="${String(ui.view === v)}" aria-label="${name}" title="${name}">${icon(i)}</button>`)}</div></div>`)
        }
        const activeCount = () => (state.cat ? 1 : 0) + Object.values(state.facets).flat().length + Object.keys(state.ranges).length
        const filterButton = () => h`<button class="btn only-s" data-k="sheet" id="open-sheet" aria-haspopup="dialog">${
          icon('filter')}Filters${activeCount() ? ` (${activeCount()})` : ''}</button>`
        const mobileBar = () => filtered() ? h`<div class="bar-r">${filterButton()}</div>` : ''
        function renderChips() {
          const chips = []
          const chip = (kind, name, value, data) => chips.push(h`<button class="chip" data-k="${kind + name + value}" data-chip="${
            kind}" ${data} aria-label="Remove filter ${name} ${value}"><span>${name && h`${name}: `}<b>${value}</b></span>${
              icon('x')}</button>`)
          if (state.cat) chip('cat', '', state.cat.split(' > ').at(-1), '')
          for (const [field, values] of Object.entries(state.facets)) for (const v of values) chip('facet', label(field),
            valueLabel(field, v), h`data-field="${field}" data-value="${v}"`)
          for (const [field, [low, high]] of Object.entries(state.ranges)) chip('range', label(field), low && high ? `${low} – ${high}`
            : low ? `from ${low}` : `to ${high}`, h`data-field="${field}"`)
          draw($('#chips'), chips.length ? h`<div class="chips" role="group" aria-label="Active filters">${chips}${chips.length > 1
            && h`<button class="text" data-clear data-k="clear">Clear all</button>`}</div>` : '')
        }
        function renderList() {
          draw($('#list'), answer && !atStart() && !stale() ? shown.hits.map(rowOf) : '')
        }
        function renderMore() {
          const rows = !atStart() && shown.hits.length && answer && !stale()
          draw($('#more'), !rows ? '' : h`${shown.failed && h`<p>More results did not arrive.</p>`}${!shown.ended
            && h`<button class="btn" id="next" data-k="next">${shown.loading ? 'Loading…' : shown.failed ? 'Try again'
              : 'Load more'}</button>`}
        <p>1–${count(shown.hits.length)} of ${count(answer.found)}</p>`)
        }
        function announce() {
          if (trouble) return say(troubleText())
          if (answer && !atStart()) say(answer.found ? `${plural(answer.found, 'result', 'results')}${state.q ? ` for ${state.q}` : ''}`
            : `No results for ${state.q || 'these filters'}`)
        }
        const say = later(500, text => { $('#live').textContent = text })
        """#
}
