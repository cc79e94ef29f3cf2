extension ShopPage {
    /// The beginning.
    static let startScript = #"""
        if (outside) for (const a of $$('a[href="./"]')) a.href = ROOT
        if (outside) $('#form').action = ROOT
        setTheme(document.documentElement.dataset.theme)
        showPerson()
        if (me && !me.seller && may('carts.edit')) findBasket().then(showBasket).catch(() => {})
        if (may('approvals.decide')) waiting().then(all => { badge = all.length; showTabs() }).catch(() => {})
        open()
        """#
}
