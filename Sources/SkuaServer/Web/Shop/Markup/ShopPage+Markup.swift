extension ShopPage {
    /// What the head of the page says about it.
    static let head = WebPage.head.replacing("catalog search", with: "shop")

    /// The skeleton of the page.
    static let markup = #"""
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <a class="brand" href="./" data-search aria-label="Skua, search the catalog"><svg class="mark"><use href="#mark"/></svg><span>Skua</span>
            </a>
          <form class="search" id="form" role="search" action="./">
            <div class="box">
              <svg class="i"><use href="#i-search"/></svg>
              <input name="q" type="search" aria-label="Search the catalog" autocomplete="off" autocapitalize="off" spellcheck="false"
                enterkeyhint="search" placeholder="Name, part number, size or standard">
            </div>
          </form>
          <div class="tools">
            <a class="icon" id="cart" href="#/carts" hidden></a>
            <a class="who" id="who" href="#/account"></a>
            <button class="icon" id="theme" aria-label="Dark mode" aria-pressed="false" title="Light or dark"><svg class="i sun">
              <use href="#i-sun"/></svg><svg class="i moon"><use href="#i-moon"/></svg></button>
          </div>
          <div class="progress" aria-hidden="true"></div>
        </header>
        <nav class="tabs" id="tabs" aria-label="Shop"></nav>
        <main id="main" class="shop" tabindex="-1"><div id="view"></div></main>
        <p id="live" class="vh" role="status"></p>
        <noscript><p class="noscript">The shop needs JavaScript. The same is open to programs at <code>/v1</code>.</p></noscript>
        """#
}
