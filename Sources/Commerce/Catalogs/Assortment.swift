/// What a customer sees, by the catalogs that decide it; customers of equal assortments share one entitlement class.
package struct Assortment: Sendable, Hashable {
    /// Everything, as long as no catalog says otherwise.
    package static let everything = Assortment(shows: nil, hides: [], hidesUnpriced: false)

    /// Catalogs whose products are shown, ascending; nil means every product.
    package let shows: [CatalogCode]?
    /// Overlays whose removed products are hidden, ascending.
    package let hides: [CatalogCode]
    package let hidesUnpriced: Bool

    init(shows: [CatalogCode]?, hides: [CatalogCode], hidesUnpriced: Bool) {
        self.shows = shows
        self.hides = hides
        self.hidesUnpriced = hidesUnpriced
    }
}
