extension WebPage {
    /// Markup that escapes, drawing, and values in words.
    static let coreScript = #"""
        const $ = (selector, root = document) => root.querySelector(selector)
        const $$ = (selector, root = document) => [...root.querySelectorAll(selector)]

        // Markup: h`…` escapes every value but markup that h itself made.
        class Markup { constructor(text) { this.text = text } }
        const raw = text => new Markup(text)
        const esc = value => String(value).replace(/[&<>"'`]/g, c => `&#${c.charCodeAt(0)};`)
        const piece = v => v == null || v === false || v === true ? '' : v instanceof Markup ? v.text
          : Array.isArray(v) ? v.map(piece).join('') : esc(v)
        const h = (parts, ...values) => raw(parts.reduce((out, part, i) => out + piece(values[i - 1]) + part))
        const icon = name => h`<svg class="i"><use href="#i-${name}"/></svg>`

        // Text with <mark> tags: the tags pass in pairs, everything else is escaped.
        function marked(text) {
          let open = false
          const out = String(text).split(/(<\/?mark>)/).map(part => {
            if (part === '<mark>') { if (open) return ''; open = true; return part }
            if (part === '</mark>') { if (!open) return ''; open = false; return part }
            return esc(part)
          }).join('')
          return raw(open ? out + '</mark>' : out)
        }

        // Brings the children of `el` to the markup, keeping nodes (and so focus, images and scroll) that stay.
        function draw(el, markup) {
          const fresh = document.createElement('template'), focus = document.activeElement
          fresh.innerHTML = piece(markup)
          patch(el, fresh.content)
          if (focus !== document.activeElement && el.contains(focus)) focus.focus({ preventScroll: true })
        }
        const keyOf = node => node.nodeType === 1 ? node.getAttribute('data-k') : null
        function patch(old, fresh) {
          const keyed = new Map()
          for (const node of old.childNodes) { const key = keyOf(node); if (key) keyed.set(key, node) }
          let at = old.firstChild
          for (const node of [...fresh.childNodes]) {
            const key = keyOf(node), found = key && keyed.get(key)
            if (found) keyed.delete(key)
            if (found && found !== at) { old.insertBefore(found, at); at = found }
            if (at && at.nodeName === node.nodeName && keyOf(at) === key) {
              const next = at.nextSibling
              if (at.nodeType !== 1) { if (at.nodeValue !== node.nodeValue) at.nodeValue = node.nodeValue }
              else patchElement(at, node)
              at = next
            } else old.insertBefore(node, at)
          }
          while (at) { const next = at.nextSibling; at.remove(); at = next }
        }
        function patchElement(old, fresh) {
          if (old.nodeName === 'INPUT') {
            if (old.checked !== fresh.checked) old.checked = fresh.checked
            if (old.type !== 'checkbox' && old !== document.activeElement) old.value = fresh.value
          }
          if (old.isEqualNode(fresh)) return
          for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name)
          for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
          patch(old, fresh)
          if (old.nodeName === 'SELECT') old.value = fresh.value
        }

        // Numbers, money, quantities, names
        const whole = new Intl.NumberFormat(), loose = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6, useGrouping: 'min2' })
        const count = n => whole.format(n)
        const plural = (n, one, many) => `${count(n)} ${n === 1 ? one : many}`
        function money(value, currency = model.currency) {
          if (value && typeof value === 'object') {
            const code = value.currency || currency
            const digits = value.exponent ?? (code ? minorDigits(code) : 2)
            return money(Number(value.amount) / 10 ** digits, code)
          }
          const n = value === '' || value == null ? NaN : Number(value), small = Math.abs(n)
          if (!isFinite(n)) return ''
          const style = { minimumFractionDigits: 2, maximumFractionDigits: small && small < .001 ? 6 : small < 1 ? 4 : 2 }
          if (/^[A-Z]{3}$/.test(currency || '')) Object.assign(style, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
          return new Intl.NumberFormat(undefined, style).format(n)
        }
        function minorDigits(currency) {
          try { return new Intl.NumberFormat('en', { style: 'currency',
            currency }).resolvedOptions().maximumFractionDigits } catch { return 2 }
        }
        // Any value of a document in words; '' when there is nothing to say.
        function words(value) {
          if (value == null || value === '') return ''
          if (value === true) return 'Yes'
          if (value === false) return 'No'
          if (typeof value === 'number') return loose.format(value)
          if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ')
          if (typeof value === 'object') {
            if ('value' in value) return [words(value.value), value.unit].filter(Boolean).join(' ')
            if ('min' in value && 'max' in value) return `${words(value.min)} – ${words(value.max)} ${value.unit || ''}`.trim()
            if ('amount' in value) return money(value)
            return Object.entries(value).map(([k, v]) => `${k} ${words(v)}`).join(', ')
          }
          return String(value)
        }
        const fieldNames = { lead_time_days: 'Lead time (days)', mpn: 'Manufacturer part no.', sku: 'SKU', gtin: 'GTIN',
          country_of_origin: 'Country of origin' }
        const label = field => {
          if (fieldNames[field]) return fieldNames[field]
          const language = /^title_(\w\w)$/.exec(field)
          if (language) return `Title (${language[1]})`
          const name = field.replace(/^attributes\./, '').replaceAll('_', ' ').trim()
          return name.charAt(0).toUpperCase() + name.slice(1)
        }
        const valueNames = {
          availability: { in_stock: 'In stock', low: 'Low stock', out: 'Out of stock', on_order: 'On order' },
          order_type: { stock: 'From stock', mto: 'Made to order', eto: 'Engineered to order' },
        }
        let regions
        try { regions = new Intl.DisplayNames(undefined, { type: 'region' }) } catch { /* older browsers show the code */ }
        function valueLabel(field, value) {
          if (valueNames[field]) return valueNames[field][value] || label(value)
          if (value === 'true' || value === 'false') return value === 'true' ? 'Yes' : 'No'
          if (/country/.test(field) && /^[A-Z]{2}$/.test(value)) try { return regions.of(value) } catch { /* not a region */ }
          return value
        }
        // Sizes read best in their own order (M4, M6, M10); other values keep the order of their counts.
        const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
        const sizeLike = /^[^\d\s]{0,2}\s?-?\d/
        const inOrder = values => values.length > 2 && values.every(v => sizeLike.test(v.value))
          ? [...values].sort((a, b) => parseFloat(a.value) - parseFloat(b.value) || collator.compare(a.value, b.value)) : values

        // Only web addresses and pictures in the page itself are followed; a catalog cannot bring scripts.
        function safeURL(url, image) {
          const text = String(url?.url ?? url ?? '').trim()
          if (!text) return ''
          if (image && /^data:image\//i.test(text)) return text
          try { return /^https?:$/.test(new URL(text, location.href).protocol) ? text : '' } catch { return '' }
        }
        const list = value => value == null ? [] : Array.isArray(value) ? value : [value]
        const at = (tree, path) => tree?.[path] ?? path.split('.').reduce((node, key) => node?.[key], tree)
        const later = (ms, action) => { let timer; return Object.assign((...a) => { clearTimeout(timer); timer = setTimeout(action, ms,
          ...a) }, { cancel: () => clearTimeout(timer) }) }
        const saved = (area, name, value) => {
          try { if (value === undefined) return area().getItem(name) || ''; value ? area().setItem(name, value)
            : area().removeItem(name) } catch { return '' }
        }
        const tab = () => sessionStorage, browser = () => localStorage
        """#
}
