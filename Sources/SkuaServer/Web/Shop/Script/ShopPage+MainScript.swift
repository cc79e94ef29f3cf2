extension ShopPage {
    /// Clicks, forms, and going back and forth.
    static let mainScript = #"""
        document.addEventListener('click', e => {
          const el = e.target.closest('a,button')
          if (!el) return
          if (el.id === 'theme') return setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark', true)
          if (el.dataset.copy) return copy(el.dataset.copy).then(() => toast('Copied'))
          if (el.dataset.do && el.type !== 'submit' || el.dataset.do && !el.form) { e.preventDefault(); act(el, el.dataset.do) }
        })
        document.addEventListener('submit', e => {
          const name = e.submitter?.dataset.do || e.target.dataset.do
          if (!name) return
          e.preventDefault()
          act(e.target, name, e.submitter)
        })
        document.addEventListener('change', e => { if (e.target.dataset.change) act(e.target, e.target.dataset.change) })
        document.addEventListener('toggle', e => { folds[e.target.dataset.k] = e.target.open }, true)
        addEventListener('hashchange', open)
        """#
}
