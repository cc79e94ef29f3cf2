extension WebPage {
    /// What the collection offers, and filters in the grammar of the server.
    static let schemaScript = #"""
        // What the collection offers, read from its schema; where a key may not read it, a guess that answers correct.
        const COLLECTION = 'products'
        const usual = [['title'], ['sku'], ['mpn'], ['brand', 1], ['categories', 1], ['attributes.*', 1], ['availability', 1],
          ['price', 1, 'float']]
        const model = { ready: false, fields: new Map(), facets: [], attributes: false, tree: false, sorts: [], group: '', marks: '' }
        const unlisted = new Set(`id sku mpn gtin parent title popularity pack_quantity packs_per_pallet min_quantity
          quantity_step image images created_at updated_at`.split(/\s+/))

        function learn(schema) {
          const fields = schema?.fields || usual.map(([name, facet, type]) => ({ name, facet: !!facet, type: type || 'string' }))
          model.fields = new Map(fields.map(f => [f.name, f]))
          const has = name => model.fields.has(name), facet = name => model.fields.get(name)?.facet
          const number = f => /^(int|float)/.test(f.type)
          model.tree = has('categories.lvl0') || facet('categories')
          model.attributes = facet('attributes.*')
          const first = ['category', 'availability', 'price', 'brand', 'manufacturer', 'supplier']
          model.facets = fields
            .filter(f => f.facet && !f.name.endsWith('*') && !/^categories(\.|$)/.test(f.name) && !unlisted.has(f.name))
            .map(f => ({ field: f.name, number: number(f), late: !first.includes(f.name) && !f.name.startsWith('attributes.') }))
            .sort((a, b) => (first.indexOf(a.field) + 1 || 9) - (first.indexOf(b.field) + 1 || 9))
          const newest = ['created_at', 'introduced', 'released', 'date_released', 'updated_at'].find(n => has(n)
            && number(model.fields.get(n)))
          model.sorts = [['', 'Relevance'], ['price:asc', 'Price, low to high'], ['price:desc', 'Price, high to low'],
            ['popularity:desc', 'Most popular'], ['stock:desc', 'Most in stock'], [newest + ':desc', 'Newest']]
            .filter(([key]) => !key || has(key.split(':')[0]) && model.fields.get(key.split(':')[0]).sort !== false)
          model.group = facet('parent') ? 'parent' : ''
          model.marks = ['title', 'sku', 'mpn', 'brand'].filter(has).join()
          model.currency = schema?.metadata?.currency
          model.ready = true
        }
        // Leaves out a field that the server says it does not have; true when that left something out.
        function unlearn(message) {
          const name = /`([^`]+)`|"([^"]+)"|'([^']+)'/.exec(message)?.slice(1).find(Boolean)
          const all = () => JSON.stringify([model, state]), before = all()
          model.fields.delete(name)
          model.facets = model.facets.filter(f => f.field !== name)
          model.sorts = model.sorts.filter(([key]) => key.split(':')[0] !== name)
          model.marks = model.marks.split(',').filter(m => m !== name).join()
          if (name === 'attributes.*') model.attributes = false
          if (name === model.group) model.group = ''
          if (/^categories\.lvl/.test(name) && model.tree) {
            model.tree = false
            state.cat = ''
            if (model.fields.get('categories')?.facet) model.facets.unshift({ field: 'categories' })
          }
          if (state.sort.split(':')[0] === name) state.sort = ''
          delete state.facets[name]
          delete state.ranges[name]
          return before !== all()
        }

        // Filters in the server's grammar
        const quoted = value => /^(-?\d+(\.\d+)?|true|false)$/.test(value) ? value : '`' + value.replaceAll('`', '') + '`'
        const named = field => /^[\w.\-*]+$/.test(field) ? field : '`' + field.replaceAll('`', '') + '`'
        const levelOf = path => path.split(' > ').length - 1
        function filterText(cat = state.cat) {
          const parts = cat && model.tree ? [`categories.lvl${levelOf(cat)}:=[${quoted(cat)}]`] : []
          for (const [field, values] of Object.entries(state.facets)) parts.push(`${named(field)}:=[${values.map(quoted).join()}]`)
          for (const [field, [low, high]] of Object.entries(state.ranges))
            parts.push(named(field) + ':' + (low && high ? `[${low}..${high}]` : low ? '>=' + low : '<=' + high))
          return parts.join(' && ')
        }
        """#
}
