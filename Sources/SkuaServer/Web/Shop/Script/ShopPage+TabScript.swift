extension ShopPage {
    /// The sections of the shop, by what somebody may do.
    static let tabScript = #"""
        const home = () => me?.seller ? 'quotes' : may('carts.edit') ? 'carts' : may('approvals.decide') ? 'approvals' : may('orders.view') ? 'orders' : 'deliveries'
        const allTabs = () => me.seller ? [['quotes', 'Quotes'], ['orders', 'Orders'], ['customers', 'Customers']] : [may('carts.edit') && ['carts', 'Carts'],
          (may('approvals.decide') || may('carts.submit')) && ['approvals', 'Approvals'], may('quotes.request') && ['quotes', 'Quotes'],
          may('orders.view') && ['orders', 'Orders'], may('deliveries.view') && ['deliveries', 'Deliveries'], may('carts.edit') && ['lists', 'Lists'],
          (may('users.manage') || may('approvals.rules')) && ['team', 'Team', 'team']]
        """#
}
