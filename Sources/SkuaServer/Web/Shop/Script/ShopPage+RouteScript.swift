extension ShopPage {
    /// What stands in the address, how it is shown, and what buttons and forms do.
    static let routeScript = #"""
        const model = { currency: '' }
        // A view loads data by an id and draws it. An action is named by `data-do` of a button or a form, or by `data-change` of a
        // field; it gets what stands in `data-…` and in the form, and answers new data for the view, if any.
        const views = {}, actions = {}, people = new Map()
        let here = { name: '', id: '', data: null }, turns = 0, acting = false
        const who = code => people.get(code) || code
        const isMe = code => code === me?.associate?.code
        const outside = /\/shared\/([^/]+)$/.exec(location.pathname)?.[1]
        const where = () => outside ? ['shared', outside] : location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent)
        const visit = path => { location.hash = '#/' + path }

        async function open(keep) {
          let [name, id] = where()
          const mine = ++turns
          if (!outside && !me && !['invitation', 'reset', 'forgotten'].includes(name)) name = 'sign-in'
          else if (!name || me && name === 'sign-in') return location.replace('#/' + home())
          const view = views[name] || views.missing
          document.body.classList.add('busy')
          try {
            if (me && !me.seller && !people.size) for (const c of (await api('colleagues')).colleagues) people.set(c.code, c.name || c.code)
            const data = await view.load?.(id)
            if (mine !== turns) return
            here = { name: views[name] ? name : 'missing', id, data }
            show()
          } catch (e) {
            if (mine !== turns) return
            if (lost(e)) return
            here = { name: 'failed', id, data: e }
            show()
          } finally { if (mine === turns) document.body.classList.remove('busy') }
          if (keep === true) return
          scrollTo(0, 0)
          $('#view h1')?.focus({ preventScroll: true })
        }
        const reload = () => open(true)
        function show() {
          draw($('#view'), views[here.name].draw(here.data, here.id))
          const title = $('#view h1')
          title?.setAttribute('tabindex', '-1')
          document.title = `${title?.textContent || 'Shop'} · Skua`
          showTabs()
          showPerson()
        }
        let badge = 0
        // Which sections are unfolded.
        const folds = {}
        function showTabs() {
          const tabs = me ? allTabs().filter(Boolean) : []
          $('#tabs').hidden = !tabs.length || !!outside
          draw($('#tabs'), h`<ul>${tabs.map(([name, text, href]) => h`<li data-k="${name}"><a href="${href || '#/' + name}" ${name === here.name
            && raw('aria-current="page"')}>${text}${name === 'approvals' && badge > 0 && h` <span class="n">${
              badge}<span class="vh"> waiting</span></span>`}</a></li>`)}</ul>`)
        }
        // True when a failure means that the session has ended.
        function lost(e) {
          if (!(e instanceof Failure)) console.error(e)
          if (e.code !== 401 || !me) return false
          keepSession(null)
          people.clear()
          toast('You were signed out.', 4000)
          open()
          return true
        }
        async function act(el, name, submitter) {
          if (acting || el.dataset.sure && !confirm(el.dataset.sure)) return
          const form = el.tagName === 'FORM', err = form && $('.err', el)
          acting = true
          document.body.classList.add('busy')
          if (err) err.textContent = ''
          try {
            const data = await actions[name]({ ...el.dataset, value: el.value, ...(form && Object.fromEntries(new FormData(el, submitter))) }, el)
            if (data) {
              here.data = data
              show()
              if (form) el.reset()
              if (document.activeElement === document.body) $('#view h1')?.focus({ preventScroll: true })
            }
          } catch (e) {
            const text = e.message || 'The server does not answer. Try again in a moment.'
            if (lost(e)) return
            if (err) { err.textContent = text; return }
            toast(e.code === 412 ? 'Somebody changed it meanwhile. This is how it is now.' : text, 6000)
            if (e.code === 412 || e.code === 404 || name in resets) reload()
          } finally {
            acting = false
            document.body.classList.remove('busy')
          }
        }
        // Actions after whose failure the fields go back to what is true.
        const resets = { quantity: 1, lineText: 1, cartText: 1 }
        const post = (path, body = {}, seen, headers) => api(path, { method: 'POST', body, seen, headers })
        const token = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('')
        const when = iso => iso ? new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }) : ''
        const tones = { active: 'order', pending_approval: 'low', approved: 'ok', ordered: 'ok', open: 'order', confirmed: 'ok', complete: 'ok',
          cancelled: 'out', pending: 'low', rejected: 'out', withdrawn: 'out', requested: 'order', in_progress: 'low', sent: 'ok',
          accepted: 'ok', delivered: 'ok', declined: 'out', expired: 'out', renegotiation_requested: 'low' }
        const tag = state => h`<span class="tag av ${tones[state] || 'order'}">${label(state)}</span>`
        const back = (path, text) => h`<p class="path"><a href="#/${path}">${text}</a></p>`
        const nothing = text => h`<p class="nothing">${text}</p>`
        views.missing = { draw: () => h`<h1>There is nothing here</h1><p><a class="text" href="#/${
          home()}">To the start of the shop</a></p>` }
        views.failed = { draw: e => h`<h1>${e.code === 404 ? 'This is not there' : 'That did not work'}</h1><p>${e.message
          || 'The server does not answer.'}</p><p class="acts"><button class="btn" data-do="again">Try again</button> <a class="text" href="#/${
            home()}">To the start of the shop</a></p>` }
        """#
}
