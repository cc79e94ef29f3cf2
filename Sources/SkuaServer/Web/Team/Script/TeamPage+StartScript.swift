extension TeamPage {
    /// The beginning.
    static let startScript = #"""
        views['sign-in'] = { draw: () => h`<div class="narrow"><h1>Sign in first</h1><p class="lead">People, roles, rules and budgets are kept by administrators.</p><p
          class="acts"><a class="btn primary" href="shop#/sign-in">Sign in</a></p></div>` }
        setTheme(document.documentElement.dataset.theme)
        showPerson()
        if (me && !me.seller && may('carts.edit')) findBasket().then(showBasket).catch(() => {})
        open()
        """#
}
