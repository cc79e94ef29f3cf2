extension WebPage {
    /// The icons of both pages.
    static let sprite = #"""
        <body>
        <svg class="sprite" aria-hidden="true">
        <symbol id="mark" viewBox="0 0 32 32"><path d="M1.5 8.6c5.6-.9 10 1.2 13 6.1 1-1.5 2.2-2.4 3.8-2.7 2.9-4.6 6.7-7.4 12.2-8-2.6
          2.2-4 5-4.9 8.2-1.2 4.4-3.3 7.7-7 9.3l1.6 5.1-4-3.1-4.4 4.1.9-6.1C6.8 19.2 5 13.5 1.5 8.6z" fill="currentColor"/>
          <path d="M5.3 11.2c2.8.2 4.8 1.3 6.2 3.3-2.1-.4-4.3-1.5-6.2-3.3zM26.4 7.6c-2.2.9-3.7 2.3-4.8 4.4 2-.8 3.7-2.2 4.8-4.4z"
          fill="var(--flash)"/></symbol>
        <symbol id="i-search" viewBox="0 0 20 20"><circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 4.5 4.5"/></symbol>
        <symbol id="i-x" viewBox="0 0 20 20"><path d="m5 5 10 10M15 5 5 15"/></symbol>
        <symbol id="i-down" viewBox="0 0 20 20"><path d="m5.5 8 4.5 4.5L14.5 8"/></symbol>
        <symbol id="i-left" viewBox="0 0 20 20"><path d="M12 5.5 7.5 10l4.5 4.5"/></symbol>
        <symbol id="i-right" viewBox="0 0 20 20"><path d="M8 5.5 12.5 10 8 14.5"/></symbol>
        <symbol id="i-copy" viewBox="0 0 20 20"><rect x="7" y="7" width="9.5" height="9.5" rx="2"/><path d="M13 4.2A1.7 1.7 0 0 0 11.5
          3.5h-6a2 2 0 0 0-2 2v6c0 .7.3 1.2.7 1.5"/></symbol>
        <symbol id="i-filter" viewBox="0 0 20 20"><path d="M3 6h14M6 10h8M8.5 14h3"/></symbol>
        <symbol id="i-sun" viewBox="0 0 20 20"><circle cx="10" cy="10" r="3.3"/><path d="M10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7
          M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M4.7 15.3l1.2-1.2M14.1 5.9l1.2-1.2"/></symbol>
        <symbol id="i-moon" viewBox="0 0 20 20"><path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z"/></symbol>
        <symbol id="i-key" viewBox="0 0 20 20"><circle cx="6.8" cy="13.2" r="3.3"/><path d="m9.2 10.8 7-7M13 7l2.5 2.5"/></symbol>
        <symbol id="i-rows" viewBox="0 0 20 20"><rect x="3" y="4" width="14" height="5" rx="1.5"/><rect x="3" y="11.5" width="14"
          height="5" rx="1.5"/></symbol>
        <symbol id="i-lines" viewBox="0 0 20 20"><path d="M3 5h14M3 8.5h14M3 12h14M3 15.5h14"/></symbol>
        <symbol id="i-file" viewBox="0 0 20 20"><path d="M11.5 2.5h-5a1.5 1.5 0 0 0-1.5 1.5v12a1.5 1.5 0 0 0 1.5 1.5h7a1.5 1.5 0 0 0
          1.5-1.5V6zM11.5 2.5V6H15"/></symbol>
        <symbol id="i-link" viewBox="0 0 20 20"><path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-.9.9M11.5 8.5a3 3 0 0 0-4.3 0l-3
          3a3 3 0 0 0 4.3 4.3l.9-.9"/></symbol>
        <symbol id="i-user" viewBox="0 0 20 20"><circle cx="10" cy="6.8" r="3.3"/><path d="M3.5 17c.8-3.4 3.3-5 6.5-5s5.7 1.6 6.5 5"/></symbol>
        <symbol id="i-cart" viewBox="0 0 20 20"><path d="M2.5 3.5h2.200l1.900 9h8.600l1.700-6.500H5.300"/><circle cx="7.5" cy="16" r="1.2"/><circle
          cx="14" cy="16" r="1.2"/></symbol>
        </svg>
        """#

    /// The search box, the filters, the results and the dialogs.
    static let markup = #"""
        <a class="skip" href="#main">Skip to results</a>
        <header class="top">
          <a class="brand" href="./" data-home aria-label="Skua, start page"><svg class="mark"><use href="#mark"/></svg><span>Skua</span>
            </a>
          <form class="search" id="form" role="search" action="./">
            <div class="box">
              <svg class="i"><use href="#i-search"/></svg>
              <input id="q" name="q" type="text" role="combobox" aria-label="Search the catalog" aria-expanded="false"
                aria-controls="suggest" aria-autocomplete="list" aria-haspopup="listbox" autocomplete="off" autocapitalize="off"
                autocorrect="off" spellcheck="false" enterkeyhint="search" placeholder="Name, part number, size or standard">
              <button type="button" class="icon" id="clear" aria-label="Clear search" hidden><svg class="i"><use href="#i-x"/></svg>
                </button>
              <kbd aria-hidden="true">/</kbd>
            </div>
            <div id="suggest" class="suggest" role="listbox" aria-label="Suggestions" hidden></div>
          </form>
          <div class="tools">
            <div class="pick" id="as" hidden><select id="customer" aria-label="Customer" title="Whose assortment and prices">
              </select></div>
            <button class="icon" id="key" aria-label="Change search key" title="Change search key" hidden><svg class="i"><use
              href="#i-key"/></svg></button>
            <a class="icon" id="cart" href="shop#/carts" hidden></a>
            <a class="who" id="who" href="shop"></a>
            <button class="icon" id="theme" aria-label="Dark mode" aria-pressed="false" title="Light or dark"><svg class="i sun">
              <use href="#i-sun"/></svg><svg class="i moon"><use href="#i-moon"/></svg></button>
          </div>
          <div class="progress" id="progress" aria-hidden="true"></div>
        </header>
        <div class="page">
          <aside class="side" id="side" aria-label="Filters"><div id="filters"></div></aside>
          <main id="main" tabindex="-1">
            <div id="head"></div>
            <div id="chips"></div>
            <div id="compare"></div>
            <div id="notice"></div>
            <ol id="list" class="list" aria-label="Products"></ol>
            <div id="more"></div>
            <div id="panel"></div>
          </main>
        </div>
        <dialog id="sheet" class="sheet" aria-labelledby="sheet-title">
          <div class="bar"><h2 id="sheet-title">Filters</h2><button class="icon" data-close aria-label="Close filters"><svg class="i">
            <use href="#i-x"/></svg></button></div>
          <div class="scroll" id="sheet-body"></div>
          <div class="foot"><button class="btn" data-clear>Clear all</button><button class="btn primary" data-close
            id="sheet-done">Show results</button></div>
        </dialog>
        <dialog id="item" class="item" aria-labelledby="item-title"></dialog>
        <p id="live" class="vh" role="status"></p>
        <noscript><p class="noscript">Searching needs JavaScript. The same search is open to programs at
          <code>/collections/products/documents/search</code>.</p></noscript>
        """#
}
