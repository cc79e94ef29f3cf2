extension WebPage {
    /// The search box with its suggestions.
    static let suggestScript = #"""
        // The search box: a combobox whose list holds completions, products and what was searched for in this tab.
        const input = $('#q'), box = $('#suggest')
        const options = { items: [], active: -1, open: false, flight: null }
        let noSuggestions = false
        async function suggest() {
          const q = input.value.trim()
          options.flight?.abort()
          if (!q || noSuggestions) return offer([])
          const flight = options.flight = new AbortController()
          try {
            const found = await call('suggest?' + new URLSearchParams({ q, collection: COLLECTION, ...asking() }),
              { ...asMe(), signal: flight.signal })
            if (options.flight !== flight || input.value.trim() !== q || document.activeElement !== input) return
            const low = q.toLowerCase()
            const completions = list(found.completions).filter(c => c.text && c.text.toLowerCase() !== low).slice(0, 5)
            const documents = list(found.documents).slice(0, 4), numbers = list(found.part_numbers).slice(0, 3)
            offer([...numbers.map(n => ({ q: n.number })), ...completions.map(c => ({ q: c.text, n: c.count })), ...documents.map(doc => ({ doc }))])
          } catch (e) { if (e.code === 404) noSuggestions = true; if (e.name !== 'AbortError') offer([]) }
        }
        function offer(items) {
          options.items = items
          options.active = -1
          expand(items.length > 0)
        }
        function expand(open) {
          options.open = open
          box.hidden = !open
          input.setAttribute('aria-expanded', String(open))
          if (!open) options.active = -1
          drawOptions()
        }
        function drawOptions() {
          const { items, active, open } = options, typed = input.value.trim().toLowerCase()
          if (active >= 0) input.setAttribute('aria-activedescendant', 'sg' + active); else input.removeAttribute('aria-activedescendant')
          if (!open) return draw(box, '')
          const row = (item, i) => item.doc ? h`<div class="sg doc" role="option" id="sg${i}" data-k="sg${i}" data-option="${
            i}" aria-selected="${String(i === active)}">${picture({ title: item.doc.title, images: item.doc.image })}<span class="t">${
              item.doc.title}<small>${item.doc.sku}</small></span></div>`
            : h`<div class="sg" role="option" id="sg${i}" data-k="sg${i}" data-option="${i}" aria-selected="${String(i === active)}">${
              icon('search')}<span class="t">${item.q.toLowerCase().startsWith(typed)
                ? h`${item.q.slice(0, typed.length)}<b>${item.q.slice(typed.length)}</b>` : item.q}</span>${item.n != null
                  && h`<span class="n" aria-label="${count(item.n)} products">${count(item.n)}</span>`}</div>`
          const texts = items.filter(i => !i.doc), docs = items.length - texts.length
          const group = (name, rows) => rows.length ? h`<div role="group" aria-label="${name}"><div class="sg-h" aria-hidden="true">${
            name}</div>${rows}</div>` : ''
          const rows = items.map(row)
          box.classList.toggle('one', !texts.length || !docs)
          draw(box, h`${group('Suggestions', rows.slice(0, texts.length))}${group('Products', rows.slice(texts.length))}`)
          $(`#sg${active}`)?.scrollIntoView({ block: 'nearest' })
        }
        function choose(item) {
          expand(false)
          if (item.doc) return openItem(item.doc.id)
          showQuery(item.q)
          go({ q: item.q })
        }
        input.addEventListener('input', () => {
          $('#clear').hidden = !input.value
          const q = input.value.trim() ? input.value : ''
          go({ q, all: filtered() ? state.all : false }, 'type')
          suggest()
        })
        input.addEventListener('click', () => { if (!options.open) suggest() })
        input.addEventListener('blur', () => expand(false))
        input.addEventListener('keydown', e => {
          const { open, items, active } = options
          if (e.isComposing) return
          if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
            e.preventDefault()
            if (open) { options.active = (active + (e.key === 'ArrowDown' ? 2
              : items.length + 1)) % (items.length + 1) - 1; drawOptions() }
            else if (e.key === 'ArrowDown') focusRow(0)
          } else if (e.key === 'Escape') {
            if (open) expand(false); else if (input.value) clearInput()
            e.preventDefault()
          } else if (e.key === 'Enter') {
            e.preventDefault()
            if (open && active >= 0) return choose(items[active])
            expand(false)
            typing = false
            if (phone.matches) input.blur()
          }
        })
        box.addEventListener('pointerdown', e => e.preventDefault())
        box.addEventListener('click', e => {
          const i = e.target.closest('[data-option]')?.dataset.option
          if (i) choose(options.items[i])
        })
        const showQuery = q => { input.value = q; $('#clear').hidden = !q }
        function clearInput() {
          showQuery('')
          go({ q: '', all: filtered() ? state.all : false })
          suggest()
          input.focus()
        }
        $('#clear').addEventListener('click', clearInput)
        $('#form').addEventListener('submit', e => e.preventDefault())
        const rowLinks = () => $$('#list h2 a')
        function focusRow(i) { const links = rowLinks(); links[Math.max(0, Math.min(i, links.length - 1))]?.focus() }
        """#
}
