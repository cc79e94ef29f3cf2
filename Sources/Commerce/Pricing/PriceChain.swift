/// The price lists of a customer in order; customers of equal chains have equal prices.
package struct PriceChain: Sendable, Hashable {
    package struct Link: Sendable, Hashable {
        package let list: PriceListCode
        package let mergeAllowed: Bool

        package init(_ list: PriceListCode, mergeAllowed: Bool = true) {
            self.list = list
            self.mergeAllowed = mergeAllowed
        }
    }

    package let strategy: PriceStrategy
    package let links: [Link]

    /// Under `minimal`, links are put in the order of their codes, so that permuted chains are one.
    package init(_ links: [Link], strategy: PriceStrategy = .priority) {
        self.strategy = strategy
        self.links =
            strategy == .priority ? links : links.map { Link($0.list) }.sorted { $0.list < $1.list }
    }
}
