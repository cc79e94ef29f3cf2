extension WebPage {
    /// Requests, who is signed in, messages and the theme: what the search page and the shop have in common.
    static let frameScript = #"""
        // Where the server is, as seen from the page.
        const ROOT = /\/shared\/[^/]*$/.test(location.pathname) ? '../' : ''
        class Failure extends Error { constructor(code, message, kind) { super(message); Object.assign(this, { code, kind }) } }

        async function call(path, options = {}) {
          const response = await fetch(ROOT + path, options).catch(e => { throw e.name === 'AbortError' ? e : new Failure(0, '') })
          let body = null
          try { body = await response.json() } catch (e) { if (e.name === 'AbortError') throw e }
          if (response.ok && response.status === 204) return {}
          if (!response.ok || !body) throw new Failure(response.status, body?.message || `The server answered ${response.status}.`, body?.code)
          return body
        }

        // Who is signed in, kept in this tab: two tabs may be two people.
        let key = saved(tab, 'skua.key'), me = null
        try { me = JSON.parse(saved(tab, 'skua.session')) } catch { /* nobody */ }
        const bearer = () => me?.token ? { authorization: `Bearer ${me.token}` } : {}
        const myName = () => { const { name, code } = me.associate || me.seller; return name || code }
        const may = permission => !!me?.permissions?.[permission]
        function keepSession(session) {
          me = session
          saved(tab, 'skua.session', session ? JSON.stringify(session) : '')
          if (!session) saved(tab, 'skua.cart', '')
        }
        // Asks as whoever is signed in; `seen` is the version that a change builds on.
        const api = (path, { method, body, seen, headers } = {}) => call('v1/' + path, {
          method: method || (body === undefined ? 'GET' : 'POST'), body: body === undefined || typeof body === 'string' ? body
            : JSON.stringify(body),
          headers: { ...bearer(), ...(body !== undefined && { 'content-type': 'application/json' }), ...(seen && { 'if-match': `"${seen}"` }),
            ...headers },
        })

        // The cart that products are added to: the chosen one, or else the newest that is open, or else a new one.
        const isOpen = cart => !cart.order && (cart.status || 'active') === 'active' && !cart.quote
        let basket = null
        async function findBasket(make) {
          const { carts } = await api('carts?limit=100'), open = carts.filter(isOpen), chosen = saved(tab, 'skua.cart')
          basket = open.find(c => c.id === chosen) || open.find(c => c.owner === me.associate.code) || null
          if (!basket && make) basket = await api('carts', { body: { name: `Cart of ${new Date().toLocaleDateString(undefined,
            { day: 'numeric', month: 'long' })}` } })
          return basket
        }
        const initials = name => name.split(/\s+/).map(part => part[0]).slice(0, 2).join('').toUpperCase()
        function showPerson() {
          const name = me ? myName() : '', signed = !!me && !me.seller
          draw($('#who'), me ? h`<span class="face" aria-hidden="true">${initials(name)}</span><span class="vh">${
            name}, account</span>` : h`${icon('user')}<span>Sign in</span>`)
          $('#who').title = name ? `Signed in as ${name}` : 'Sign in'
          $('#cart').hidden = !signed || !may('carts.edit')
          showBasket()
        }
        function showBasket() {
          const n = basket?.lines?.length ?? basket?.line_count ?? 0
          draw($('#cart'), h`${icon('cart')}${n > 0 && h`<span class="n" aria-hidden="true">${n}</span>`}<span class="vh">Cart${
            basket && h` ${basket.name}, ${plural(n, 'line', 'lines')}`}</span>`)
          $('#cart').href = basket ? `${ROOT}shop#/carts/${basket.id}` : `${ROOT}shop#/carts`
          if (basket) $('#cart').title = basket.name
        }

        function toast(text, ms = 1800) {
          $('.toast')?.remove()
          const el = document.createElement('div')
          el.className = 'toast'
          el.ariaHidden = 'true'
          el.textContent = text
          ;($('dialog[open]') || document.body).append(el)
          $('#live').textContent = text
          setTimeout(() => el.remove(), ms)
        }
        async function copy(text) {
          try { await navigator.clipboard.writeText(text) } catch {
            const area = document.createElement('textarea')
            area.value = text
            ;($('dialog[open]') || document.body).append(area)
            area.select()
            document.execCommand('copy')
            area.remove()
          }
        }

        function setTheme(theme, keep) {
          document.documentElement.dataset.theme = theme
          $('#theme').setAttribute('aria-pressed', String(theme === 'dark'))
          if (keep) saved(browser, 'skua.theme', theme)
        }
        const night = matchMedia('(prefers-color-scheme:dark)')
        night.addEventListener('change', () => saved(browser, 'skua.theme') || setTheme(night.matches ? 'dark' : 'light'))
        """#
}
