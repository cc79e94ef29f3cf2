extension WebPage {
    /// Facets and the category tree.
    static let filterScript = #"""
        // The filters: categories as a tree, values as checkboxes, numbers as ranges.
        const opened = (field, otherwise) => ui.open[field] ?? otherwise
        function section(id, name, active, open, inner) {
          const box = 'in-' + id.replace(/\s/g, '_')
          return h`<section class="facet" data-k="${id}"><h3><button data-open="${id}" aria-expanded="${String(open)}" ${
            open && h`aria-controls="${box}"`}><span class="l">${name}</span>${
            active ? h`<span class="c" aria-label="${active} selected">${active}</span>` : ''}${icon('down')}</button></h3>
        ${open && h`<div class="in" id="${box}" role="group" aria-label="${name}">${inner()}</div>`}</section>`
        }
        function renderFilters() {
          const none = !answer || atStart() || stale() && !filtered()
          const parts = [], late = []
          document.body.classList.toggle('solo', none && !atStart())
          if (none) return draw($('#filters'), '')
          if (model.tree) {
            const top = treeOf(0, '')
            if (top) parts.push(section('categories', 'Category', 0, opened('categories', true), () => h`<div class="tree">${top}</div>`))
          }
          const shownFields = new Set(model.facets.map(f => f.field))
          for (const f of model.facets) {
            const one = facetOf(f.field, f.number, !f.late)
            if (one) (f.late ? late : parts).push(one)
          }
          const attributes = [...answer.facets.keys()].filter(f => f.startsWith('attributes.') && !shownFields.has(f))
          for (const field of [...Object.keys(state.facets), ...Object.keys(state.ranges)])
            if (!attributes.includes(field) && !shownFields.has(field)) attributes.unshift(field)
          let n = 0, hidden = 0
          const rest = []
          for (const field of attributes) {
            const active = state.facets[field] || state.ranges[field]
            const one = facetOf(field, false, n < 4)
            if (!one) continue
            if (n++ < 8 || active) parts.push(one); else if (ui.more) rest.push(one); else hidden++
          }
          if (rest.length || hidden) late.push(...rest,
            h`<button class="btn small more-f" data-k="more" data-more-filters aria-expanded="${String(ui.more)}">${ui.more
              ? 'Fewer filters' : `${plural(hidden, 'more filter', 'more filters')}`}</button>`)
          document.body.classList.toggle('solo', !parts.length && !late.length)
          draw($('#filters'), h`<h2 class="vh">Filters</h2>${parts}${late}`)
          draw($('#sheet-done'), answer.found ? `Show ${plural(answer.found, 'result', 'results')}` : 'No results')
        }
        // A level of the category tree with the chosen branch unfolded.
        function treeOf(level, parent) {
          const chosen = state.cat ? state.cat.split(' > ') : [], field = `categories.lvl${level}`, prefix = parent && parent + ' > '
          const facet = level < chosen.length ? answer.levels[level]
            && { values: answer.levels[level].counts.map(c => ({ value: c.value, n: c.count })),
              total: answer.levels[level].stats?.total_values }
            : answer.facets.get(field)
          const current = chosen.length > level ? chosen.slice(0, level + 1).join(' > ') : null
          let values = (facet?.values || []).filter(v => v.value.startsWith(prefix))
          if (current && !values.some(v => v.value === current)) values = [{ value: current, n: null }, ...values]
          if (!values.length) return ''
          const all = ui.full[field], limit = all ? 250 : 8
          const visible = values.filter((v, i) => i < limit || v.value === current)
          return h`<ul>${visible.map(v => h`<li data-k="${v.value}"><a href="${linkTo({ cat: v.value, all: true })}" data-cat="${
            v.value}" ${v.value === current ? raw(`aria-current="${v.value === state.cat ? 'true' : 'location'}"`) : ''}
        ><span class="l">${v.value.slice(prefix.length)}</span>${v.n != null && h`<span class="n">${count(v.n)}</span>`}</a>${
          v.value === current && level < 2 ? treeOf(level + 1, current) : ''}</li>`)}
        ${values.length > limit || all || (facet?.total || 0) > values.length && level === chosen.length
          ? h`<li data-k="…"><button class="text" data-full="${field}">${all ? 'Show fewer' : 'Show all'}</button></li>` : ''}</ul>`
        }
        function facetOf(field, number, open) {
          const facet = answer.facets.get(field), selected = state.facets[field] || [], range = state.ranges[field], stats = facet?.stats
          const currency = field === 'price' && (shown.hits.find(x => x.document.currency)?.document.currency || model.currency)
          const values = inOrder(facet?.values || []), ranged = range || stats && stats.min < stats.max && (number || facet.total > 12)
          const units = new Set((facet?.values || []).map(v => /^-?[\d.,]+ (.+)$/.exec(v.value)?.[1]))
          const unit = currency || ranged && units.size === 1 && [...units][0], name = label(field) + (unit ? ` (${unit})` : '')
          const full = ui.full[field], find = ui.find[field] || '', active = selected.length + (range ? 1 : 0)
          const missing = selected.filter(v => !values.some(x => x.value === v) && !find).map(value => ({ value, n: null }))
          if (!active && !find && (number ? !ranged : !values.length || values.length === 1 && values[0].n >= answer.products)) return ''
          const end = (i, word, hint) => h`<input type="text" inputmode="decimal" autocomplete="off" data-range="${field}" data-end="${i}"
        aria-label="${name}, ${word}" placeholder="${hint}" value="${range?.[i] || ''}">`
          const ends = ranged && h`<div class="range" data-k="range">${
            end(0, 'least', stats ? rounded(stats.min, Math.floor) : '')}<span>to</span>
        ${end(1, 'most', stats ? rounded(stats.max, Math.ceil) : '')}</div>`
          const total = facet?.total || 0, limit = full ? 250 : 7
          const visible = [...missing, ...values.filter((v, i) => i < limit || selected.includes(v.value))]
          const shownAs = v => {
            const text = valueLabel(field, v.value)
            return find && v.hl && text === v.value ? marked(v.hl) : text
          }
          return section(field, name, active, opened(field, open || active > 0), () => h`${ends}${number ? '' : h`
        ${total > 12 && h`<input class="find" type="search" data-k="find" data-find="${field}" placeholder="Find in ${count(total)}"
        aria-label="Find in ${name}" value="${find}" autocomplete="off">`}
        <ul data-k="values">${visible.map(v => h`<li data-k="${v.value}"><label class="val"><input type="checkbox" data-field="${field}"
        data-value="${v.value}" ${selected.includes(v.value) ? raw('checked') : ''}><span class="l">${shownAs(v)}</span>${
          v.n != null && h`<span class="n">${count(v.n)}</span>`}</label></li>`)}</ul>
        ${find && !values.length ? h`<p class="none" data-k="none">Nothing like that</p>` : ''}
        ${total > 7 && !find ? h`<button class="text" data-k="full" data-full="${field}">${full ? 'Show fewer'
          : `Show all ${count(total)}`}</button>` : ''}`}`)
        }
        const rounded = (n, how) => Number.isInteger(n) ? String(n) : Math.abs(n) >= 1 ? String(how(n)) : String(+n.toPrecision(2))
        const decimal = text => { const t = text.trim().replace(/\s/g, '').replace(',', '.'); return t && isFinite(t) ? String(+t) : '' }

        // On a phone the filters live in a sheet, otherwise beside the results.
        const phone = matchMedia('(max-width:820px)')
        function placeFilters() {
          const to = phone.matches ? $('#sheet-body') : $('#side')
          if ($('#filters').parentNode !== to) to.append($('#filters'))
          if (!phone.matches && $('#sheet').open) $('#sheet').close()
        }
        $('#filters').addEventListener('change', e => {
          const { field, value, range, end } = e.target.dataset
          if (field) return toggleValue(field, value)
          if (range) applyRange(range)
        })
        function applyRange(field) {
          const [low, high] = $$(`#filters [data-range="${CSS.escape(field)}"]`).map(i => decimal(i.value))
          setRange(field, low && high && +low > +high ? high : low, low && high && +low > +high ? low : high)
        }
        const rangeSoon = later(700, applyRange)
        $('#filters').addEventListener('input', e => {
          const { find, range } = e.target.dataset
          if (range) rangeSoon(range)
          if (find === undefined) return
          ui.find[find] = e.target.value
          ui.full[find] = true
          countFacet(find)
        })
        $('#filters').addEventListener('click', e => {
          const { open, full, moreFilters } = e.target.closest('button')?.dataset || {}
          if (open) { ui.open[open] = e.target.closest('button').getAttribute('aria-expanded') !== 'true'; renderFilters() }
          if (full) {
            const whole = ui.full[full] = !ui.full[full]
            if (!whole) { delete ui.full[full]; delete ui.find[full] }
            renderFilters()
            if (whole) countFacet(full)
          }
          if (moreFilters !== undefined) { ui.more = !ui.more; renderFilters() }
        })
        """#
}
