/// The search page.
///
/// The parts stand in the folders beside this file, as text that can be read: `Markup/` holds the skeleton, `Style/` the looks,
/// `Script/` what the page does, in the order of its files here. The script searches with `POST /multi_search`, completes with
/// `GET /suggest` and adapts to the fields that `GET /collections/products` names. What is in the cart is the business of ``ShopPage``.
package enum WebPage {
    /// The page, UTF-8, packed to less than 100 KB.
    package static let html = WebDocument(
        head: head, markup: [sprite, markup], styles: [style, resultStyle, dialogStyle, sharedStyle],
        scripts: [
            coreScript, frameScript, stateScript, schemaScript, searchScript, sketchScript, resultScript, panelScript, filterScript,
            suggestScript, productScript, customerScript, buyScript, mainScript,
        ]
    ).html
}
