/// Where the administrator of a company keeps its people, their roles, its approval rules and its budgets.
///
/// A document of its own beside ``ShopPage``, with which it shares the looks, the frame and how views and actions work.
package enum TeamPage {
    /// The page, UTF-8, packed to less than 100 KB.
    package static let html = WebDocument(
        head: WebPage.head.replacing("catalog search", with: "team"),
        markup: [WebPage.sprite, ShopPage.markup.replacing("href=\"#/account\"", with: "href=\"shop#/account\"")],
        styles: [WebPage.style, WebPage.sharedStyle, ShopPage.style],
        scripts: [
            WebPage.coreScript, WebPage.frameScript, frameScript, ShopPage.routeScript, ShopPage.budgetScript, peopleScript, roleScript,
            ruleScript, budgetScript, ShopPage.mainScript, startScript,
        ]
    ).html
}
