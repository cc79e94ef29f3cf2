extension WebPage {
    /// What is searched for, in the address bar and the history.
    static let stateScript = #"""
        // What is searched for: the address bar holds all of it, so that a link shows the same.
        const PER = 24, DEEP = 10
        const blank = () => ({ q: '', all: false, cat: '', facets: {}, ranges: {}, sort: '', group: false, page: 1, item: '', customer: '' })
        let state = blank()
        // What the page shows beyond that: open sections, expanded lists.
        const ui = { open: {}, full: {}, find: {}, more: false, view: saved(browser, 'skua.view') || 'list' }

        function readURL() {
          const s = blank()
          for (const [name, value] of new URLSearchParams(location.search)) {
            if (name === 'q') s.q = value
            else if (name === 'all') s.all = true
            else if (name === 'cat') s.cat = value
            else if (name === 'sort') s.sort = value
            else if (name === 'group') s.group = value === '1'
            else if (name === 'page') s.page = Math.min(Math.max(1, parseInt(value) || 1), DEEP)
            else if (name === 'item') s.item = value
            else if (name === 'customer') s.customer = value
            else if (name.startsWith('f.')) (s.facets[name.slice(2)] ??= []).push(value)
            else if (name.startsWith('n.')) {
              const ends = value.split('..').map(end => end && isFinite(end) ? end : '')
              if (ends.length === 2 && (ends[0] || ends[1])) s.ranges[name.slice(2)] = ends
            }
          }
          return s
        }
        function toURL(s = state) {
          const p = new URLSearchParams()
          if (s.q) p.set('q', s.q)
          if (s.all && !s.q) p.set('all', '1')
          if (s.cat) p.set('cat', s.cat)
          for (const [field, values] of Object.entries(s.facets)) for (const value of values) p.append('f.' + field, value)
          for (const [field, ends] of Object.entries(s.ranges)) p.set('n.' + field, ends.join('..'))
          if (s.sort) p.set('sort', s.sort)
          if (s.group) p.set('group', '1')
          if (s.page > 1) p.set('page', s.page)
          if (s.item) p.set('item', s.item)
          if (s.customer) p.set('customer', s.customer)
          const query = p.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/')
          return query ? '?' + query : location.pathname
        }
        // A fresh start, for the same customer.
        const anew = () => ({ ...blank(), customer: state.customer })
        const to = change => toURL({ ...anew(), ...change })
        const linkTo = change => toURL({ ...state, page: 1, item: '', ...change })
        const same = () => toURL({ ...state, page: 1, item: '' })
        const filtered = () => state.cat || Object.keys(state.facets).length || Object.keys(state.ranges).length
        const atStart = () => !state.q && !state.all && !filtered()

        // History: typing makes one entry however many keys it takes; a filter, an order or a product makes one each.
        let typing = false
        const settle = later(250, () => history.replaceState(place(), '', toURL()))
        const place = () => ({ y: Math.round(scrollY), pages: shown.pages, opened: history.state?.opened })
        function remember(kind) {
          settle.cancel()
          if (kind === 'type' && typing) settle()
          else {
            if (kind === 'go') history.replaceState(place(), '')
            if (toURL() !== (location.search || location.pathname)) history.pushState({ opened: !!state.item }, '', toURL())
          }
          typing = kind === 'type'
        }
        // Changes what is searched for and searches.
        function go(change, kind = 'go') {
          Object.assign(state, { page: 1, item: '' }, change)
          if (atStart() && kind !== 'type') Object.assign(state, { sort: '', group: false })
          remember(kind)
          if (kind === 'go') { scrollTo(0, 0); syncItem(); search() } else searchSoon()
        }
        function toggleValue(field, value) {
          const values = state.facets[field] || []
          const next = values.includes(value) ? values.filter(v => v !== value) : [...values, value]
          const facets = { ...state.facets, [field]: next }
          if (!next.length) delete facets[field]
          go({ facets, all: true })
        }
        function setRange(field, low, high) {
          const ranges = { ...state.ranges }
          if (low || high) ranges[field] = [low, high]; else delete ranges[field]
          if (JSON.stringify(ranges) !== JSON.stringify(state.ranges)) go({ ranges, all: true })
        }
        const clearFilters = () => go({ cat: '', facets: {}, ranges: {}, all: true })
        """#
}
