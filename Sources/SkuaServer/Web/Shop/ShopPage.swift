/// The shop: signing in, carts, approvals, quotes, orders and lists, and carts that are shown to outsiders.
///
/// It is a document of its own beside ``WebPage``, with which it shares the looks and the frame, so that searching stays light. What
/// is shown stands in the address after `#`; what it shows comes from `/v1`.
package enum ShopPage {
    /// The page, UTF-8, packed to less than 100 KB.
    package static let html = WebDocument(
        head: head, markup: [WebPage.sprite, markup], styles: [WebPage.style, WebPage.sharedStyle, style],
        scripts: [
            WebPage.coreScript, WebPage.frameScript, tabScript, routeScript, budgetScript, signInScript, securityScript, accountScript,
            cartScript,
            cartDetailScript, deliveryScript, quickOrderScript, substituteScript, approvalScript, quoteScript, orderScript,
            orderDeskScript, compareScript, linkScript, listScript, mainScript, startScript,
        ]
    ).html
}
