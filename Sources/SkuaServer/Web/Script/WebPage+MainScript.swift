extension WebPage {
    /// Clicks, keys, going back and forth, and the beginning.
    static let mainScript = #"""
        // Clicks on links and buttons, wherever they are drawn. Links keep their address: a click with a modifier opens a tab.
        document.addEventListener('click', async e => {
          const el = e.target.closest('a,button,label,input,select,summary')
          if (!el) {
            const row = e.target.closest('#list .row[data-n]')
            if (row && !String(getSelection())) openItem(row.dataset.k)
            if (e.target === dialog || e.target === $('#sheet')) e.target.close()
            return
          }
          const d = el.dataset, link = el.tagName === 'A'
          if (link && (e.ctrlKey || e.metaKey || e.shiftKey || e.button)) return
          const take = () => { e.preventDefault(); return true }
          if ('home' in d && take()) goHome()
          else if (d.item && take()) { if (dialog.open) { state.item = d.item; history.replaceState(history.state, '',
            toURL()); syncItem() } else openItem(d.item) }
          else if (d.q !== undefined && take()) { showQuery(d.q); go({ ...anew(), q: d.q }) }
          else if (d.cat && take()) 'alone' in d ? fresh({ cat: d.cat })
            : go({ cat: d.cat === state.cat ? d.cat.split(' > ').slice(0, -1).join(' > ') : d.cat, all: true })
          else if (d.brand && take()) fresh({ facets: { brand: [d.brand] } })
          else if (d.facet && take()) fresh({ facets: { [d.facet]: [d.value] } })
          else if ('all' in d && take()) go({ all: true })
          else if (d.chip) removeChip(el)
          else if ('clear' in d) { clearFilters(); if (!$('#sheet').open) $('#main').focus({ preventScroll: true }) }
          else if ('retry' in d) search({ keep: true })
          else if (d.view) { ui.view = d.view; saved(browser, 'skua.view', d.view); if (answer) render({ keep: true }) }
          else if ('close' in d) el.closest('dialog').close()
          else if (d.step) step(Number(d.step))
          else if ('share' in d) { await copy(location.href); toast('Link copied') }
          else if (d.copy) {
            await copy(d.copy)
            el.classList.add('done')
            setTimeout(() => el.classList.remove('done'), 1400)
            toast(`Copied ${d.copy}`)
          } else if (el.id === 'next') loadMore()
          else if (el.id === 'open-sheet') $('#sheet').showModal()
          else if (el.id === 'theme') setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark', true)
          else if (el.id === 'key') { key = ''; saved(tab, 'skua.key', ''); model.ready = false; answer = null; trouble = new Failure(401,
            ''); $('#key').hidden = true; render() }
        })
        function goHome() {
          trouble = null
          showQuery('')
          go(anew())
          if (!phone.matches) input.focus()
        }
        function fresh(change) { showQuery(''); go({ ...anew(), ...change, all: true }) }
        function removeChip(el) {
          const { chip, field, value } = el.dataset, chips = $$('.chip'), i = chips.indexOf(el)
          if (chip === 'cat') go({ cat: '', all: true }); else if (chip === 'facet') toggleValue(field, value); else setRange(field, '',
            '')
          const next = chips[i + 1] || chips[i - 1]
          next ? next.focus() : $('#main').focus({ preventScroll: true })
        }
        document.addEventListener('change', e => {
          if (e.target.id === 'sort') go({ sort: e.target.value })
          if (e.target.id === 'group') go({ group: e.target.checked })
          if (e.target.id === 'customer') actAs(e.target.value)
        })
        document.addEventListener('toggle', e => {
          if (!e.target.closest?.('#compare')) return
          const was = ui.open.compare
          ui.open.compare = e.target.open
          if (e.target.open && !was) compare()
        }, true)
        document.addEventListener('submit', e => {
          if (e.target.id !== 'key-form') return
          e.preventDefault()
          key = $('#key-input').value.trim()
          saved(tab, 'skua.key', key)
          $('#key').hidden = !key
          model.ready = false
          trouble = null
          search().then(() => { if (!trouble) input.focus() })
        })
        document.addEventListener('keydown', e => {
          const typingNow = e.target.closest?.('input:not([type=checkbox]),select,textarea,[contenteditable]')
          if (e.key === '/' && !typingNow && !e.ctrlKey && !e.metaKey
            && !$('dialog[open]')) { e.preventDefault(); input.focus(); input.select() }
          if (dialog.open && !typingNow && !e.altKey && (e.key === 'ArrowLeft' || e.key === 'ArrowRight')
            && !e.target.closest('.tbl')) step(e.key === 'ArrowLeft' ? -1 : 1)
          const link = e.target.closest?.('#list h2 a')
          if (link && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
            e.preventDefault()
            const i = rowLinks().indexOf(link)
            if (e.key === 'ArrowUp' && i === 0) input.focus(); else focusRow(i + (e.key === 'ArrowDown' ? 1 : -1))
            if (i > shown.hits.length - 5) loadMore()
          }
        })
        // A picture covers the drawing once it is there; one that does not load leaves it.
        document.addEventListener('load', e => {
          if (e.target.tagName !== 'IMG') return
          loaded.add(e.target.getAttribute('src'))
          e.target.classList.add('in')
        }, true)
        document.addEventListener('error', e => {
          if (e.target.tagName !== 'IMG') return
          broken.add(e.target.getAttribute('src'))
          e.target.remove()
        }, true)

        // Going back and forth, and staying where one was
        history.scrollRestoration = 'manual'
        addEventListener('popstate', e => {
          const before = same()
          settle.cancel()
          const asked = state.customer
          state = readURL()
          if (state.customer !== asked) { known.clear(); showCustomer() }
          typing = false
          showQuery(state.q)
          expand(false)
          if (document.activeElement.dataset.range) document.activeElement.blur()
          if (same() === before && answer && !trouble) return syncItem()
          search({ pages: e.state?.pages, y: e.state?.y || 0 })
        })
        const whereAmI = later(180, () => {
          if (atStart() || dialog.open || !shown.hits.length || typing) return
          const rows = $$('#list .row[data-n]'), row = rows.find(r => r.getBoundingClientRect().bottom > 80)
          state.page = Math.min(Math.floor((row?.dataset.n || 0) / PER) + 1, DEEP)
          history.replaceState(place(), '', toURL())
        })
        addEventListener('scroll', () => { if (scrollY > 40) typing = false; whereAmI() }, { passive: true })
        new IntersectionObserver(([entry]) => { if (entry.isIntersecting && shown.hits.length && !shown.failed) loadMore() },
          { rootMargin: '0px 0px 900px' }).observe($('#more'))

        phone.addEventListener('change', placeFilters)

        setTheme(document.documentElement.dataset.theme)
        placeFilters()
        // Mails to people who buy lead here.
        for (const [name, value] of new URLSearchParams(location.search))
          if (['invitation', 'reset'].includes(name)) location.replace(`shop#/${name}/${encodeURIComponent(value)}`)
        state = readURL()
        showQuery(state.q)
        input.dataset.hint = input.placeholder
        showCustomer()
        showPerson()
        if (me && !me.seller && may('carts.edit')) findBasket().then(showBasket).catch(() => {})
        $('#key').hidden = !key
        if (atStart() && !state.item && !phone.matches) input.focus()
        const was = history.state
        search(was?.pages ? { pages: was.pages, y: was.y } : { pages: state.page, toPage: state.page, keep: true })
        loadExamples()
        loadCustomers()
        """#
}
