extension WebPage {
    /// Requests and their answers.
    static let searchScript = #"""
        // One request a keystroke; an answer that is overtaken is aborted and, should it arrive all the same, dropped.
        let turn = 0, flight, pace = 20, answer = null, trouble = null, attempts = 0
        const shown = { hits: [], pages: 0, ended: true, loading: false }

        async function multiSearch(searches, signal) {
          const path = 'multi_search' + (key ? '?x-typesense-api-key=' + encodeURIComponent(key) : '')
          const body = JSON.stringify({ searches: searches.map(s => ({ collection: COLLECTION, ...asking(), ...s })) })
          const { results } = await call(path, { method: 'POST', headers: { 'content-type': 'text/plain', ...bearer() }, body, signal })
          if (results[0].error) throw new Failure(results[0].code, results[0].error)
          return results
        }
        // On whose behalf the page asks: the address bar says so, and every request repeats it.
        const asking = () => state.customer && !me ? { customer: state.customer } : {}
        const keyHeader = () => key ? { headers: { 'x-typesense-api-key': key } } : {}
        const asMe = () => me ? { headers: bearer() } : keyHeader()

        // The part that every search of the page has in common.
        function common(cat) {
          const s = { q: state.q.trim() || '*', filter_by: filterText(cat), enable_highlight_v1: false }
          if (state.group && model.group) Object.assign(s, { group_by: model.group, group_limit: 1, group_missing_values: false })
          return s
        }
        const chosenFields = () => [...new Set([...Object.keys(state.facets), ...Object.keys(state.ranges)])]
        // Facets to count; those with a choice as if the choice were not made, so that more can be chosen.
        function counting(fields) {
          const open = chosenFields().filter(f => fields.includes(f))
          return { facet_by: fields.map(named).join() || undefined, disjunctive_facets: open.map(named).join() || undefined }
        }
        const hitsOnly = (page, size = PER) => ({ ...common(), page, per_page: size, sort_by: state.sort || undefined,
          highlight_full_fields: model.marks || undefined })

        // The searches that draw the page, each with what to do with its result.
        function plan(pages) {
          const facets = model.facets.map(f => f.field), depth = state.cat ? levelOf(state.cat) + 1 : 0
          if (model.tree) facets.unshift(`categories.lvl${depth}`)
          facets.push(...chosenFields().filter(f => !facets.includes(f)))
          if (model.attributes) facets.push('attributes.*')
          const next = { facets: new Map(), levels: [], hits: [], start: atStart() }
          const jobs = [[{ ...hitsOnly(1, PER * pages), ...counting(facets), max_facet_values: next.start ? 24 : 12 }, r => {
            Object.assign(next, { found: r.found, products: r.found_docs ?? r.found, ms: r.search_time_ms, cut: r.search_cutoff,
              outOf: r.out_of })
            next.hits.push(...hitsOf(r))
            for (const f of r.facet_counts || []) takeFacet(next, f)
          }]]
          if (model.tree && next.start) jobs.push(countJob('categories.lvl1', next))
          for (let level = 0; level < depth; level++) jobs.push(countJob(`categories.lvl${level}`, next))
          for (const field of Object.keys(ui.full)) {
            const known = answer?.facets.get(field), level = /^categories\.lvl(\d)/.exec(field)
            if (level ? level[1] >= depth : ui.find[field] || known?.whole
              || known?.total > known?.values.length) jobs.push(countJob(field, next))
          }
          return { jobs, next }
        }
        // Counts of one facet by itself: a list shown whole, values looked for, or a level of the tree beside the chosen branch.
        function countJob(field, next) {
          const level = /^categories\.lvl(\d)/.exec(field)?.[1], path = state.cat ? state.cat.split(' > ') : [],
            above = level < path.length
          const s = { ...common(above ? path.slice(0, level).join(' > ') : undefined), ...counting([field]), per_page: 0 }
          s.max_facet_values = ui.full[field] || !above ? 250 : 12
          if (ui.find[field]?.trim()) s.facet_query = `${field}:${ui.find[field].trim()}`
          return [s, r => list(r.facet_counts).forEach(f => above ? next.levels[level] = f : takeFacet(next, f, true))]
        }
        async function countFacet(field) {
          const mine = turn, into = answer, [s, take] = countJob(field, into), asked = ui.find[field]
          try {
            const [result] = await multiSearch([s])
            if (mine === turn && into === answer && asked === ui.find[field]) { take(result); renderFilters() }
          } catch { /* the shorter list stays */ }
        }
        const hitsOf = r => r.grouped_hits ? r.grouped_hits.map(g => ({ ...g.hits[0], variants: g.found })) : r.hits || []
        function takeFacet(next, f, whole = false) {
          const numeric = f.stats?.min !== undefined, before = next.facets.get(f.field_name)
          if (before && !whole) {
            // A facet with a choice was asked for by name, and comes again as one of its family: the former counts, the latter's place.
            next.facets.delete(f.field_name)
            return next.facets.set(f.field_name, before)
          }
          next.facets.set(f.field_name, {
            field: f.field_name, values: f.counts.map(c => ({ value: c.value, n: c.count, hl: c.highlighted })), whole,
            total: whole && ui.find[f.field_name] && before ? before.total : f.stats?.total_values ?? f.counts.length,
            stats: numeric ? f.stats : null,
          })
        }

        async function search(o = {}) {
          const mine = ++turn
          searchSoon.cancel()
          flight?.abort()
          flight = new AbortController()
          const pages = Math.min(o.pages || 1, DEEP)
          const slow = setTimeout(() => mine === turn && showBusy(), 150)
          const began = performance.now()
          try {
            if (!model.ready) await loadSchema()
            const { jobs, next } = plan(pages)
            const results = await multiSearch(jobs.map(j => j[0]), flight.signal)
            if (mine !== turn) return
            pace = pace * .7 + (performance.now() - began) * .3
            jobs.forEach(([, take], i) => results[i].error || take(results[i]))
            answer = next
            trouble = null
            attempts = 0
            Object.assign(shown, { hits: next.hits, pages, ended: pages * PER >= next.found, loading: false, failed: false })
            render(o)
          } catch (e) {
            if (e.name === 'AbortError' || mine !== turn) return
            if (e.code === 401 && me) { keepSession(null); showPerson(); toast('You were signed out.'); return search(o) }
            if ((e.code === 400 || e.code === 404) && attempts++ < 20 && unlearn(e.message)) return search(o)
            attempts = 0
            if (!(e instanceof Failure)) console.error(e)
            trouble = e
            if (e.code === 503) setTimeout(() => mine === turn && search(o), 2000)
            render(o)
          } finally {
            clearTimeout(slow)
            if (mine === turn) document.body.classList.remove('busy')
          }
        }
        // At once while answers come fast; a slow server is asked a little later, with fewer half-typed words.
        const searchSoon = () => {
          clearTimeout(searchSoon.timer)
          if (pace < 80) search(); else searchSoon.timer = setTimeout(search, Math.min(180, pace / 2), {})
        }
        searchSoon.cancel = () => clearTimeout(searchSoon.timer)

        async function loadSchema() {
          try { learn(await call('collections/' + COLLECTION, keyHeader())) } catch (e) {
            if (e.code === 401 && !key && !me || !e.code || e.code === 503) throw e
            if (e.code === 404) throw new Failure(404, 'no-catalog')
            learn(null)
          }
        }
        async function loadMore() {
          if (shown.loading || !answer || trouble || shown.ended) return
          shown.loading = true
          renderMore()
          const mine = turn, page = shown.pages + 1
          try {
            const [r] = await multiSearch([hitsOnly(page)])
            if (mine !== turn) return
            const hits = hitsOf(r)
            shown.hits.push(...hits)
            shown.pages = page
            shown.ended = page * PER >= r.found || !hits.length
            shown.failed = false
            renderList()
          } catch { shown.failed = true }
          if (mine === turn) { shown.loading = false; renderMore() }
        }
        // The documents with these SKUs or ids, for links, suggestions and relations.
        async function fetchBy(field, values, limit = 60, others = {}) {
          const [r] = await multiSearch([{ q: '*', filter_by: `${field}:=[${
            values.map(v => '`' + String(v).replaceAll('`', '') + '`').join()}]`, per_page: limit, ...others }])
          return r.hits.map(hit => hit.document)
        }
        """#
}
