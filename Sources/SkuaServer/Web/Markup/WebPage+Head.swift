extension WebPage {
    /// What the head of the page says about it.
    static let head = #"""
        <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
        <title>Skua · catalog search</title>
        <meta name="description" content="Search the catalog by name, part number, size or standard.">
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme:light)">
        <meta name="theme-color" content="#121b1e" media="(prefers-color-scheme:dark)">
        <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E
          %3Cpath d='M1.5 8.6c5.6-.9 10 1.2 13 6.1 1-1.5 2.2-2.4 3.8-2.7 2.9-4.6 6.7-7.4 12.2-8
          -2.6 2.2-4 5-4.9 8.2-1.2 4.4-3.3 7.7-7 9.3l1.6 5.1-4-3.1-4.4 4.1.9-6.1C6.8 19.2 5 13.5 1.5 8.6z' fill='%230a6370'/%3E%3C/svg%3E">
        """#
}
