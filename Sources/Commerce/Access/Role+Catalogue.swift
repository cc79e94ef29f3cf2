extension Role {
    /// The roles that every company has, in the order in which they are shown.
    package static let catalogue: [Role] = [companyAdmin, purchasingManager, approver, buyer, simpleBuyer, finance, receiver]

    /// The role of the catalogue with this code.
    package static func named(_ code: RoleCode) -> Role? { catalogue.first { $0.code == code } }

    /// Everything within the company.
    package static let companyAdmin = Role(
        code: "company_admin", name: "Company administrator",
        grants: [
            .search: .company, .editCarts: .company, .submitCarts: .company, .placeOrders: .company, .decideApprovals: .company,
            .manageApprovalRules: .company, .delegateApprovals: .own, .requestQuotes: .company, .acceptQuotes: .company,
            .viewOrders: .company, .viewDeliveries: .company, .manageFinance: .company, .manageUsers: .company,
        ])

    /// Buys for a unit and all below it, and approves there.
    package static let purchasingManager = Role(
        code: "purchasing_manager", name: "Purchasing manager",
        grants: [
            .search: .company, .editCarts: .subtree, .submitCarts: .subtree, .placeOrders: .subtree, .decideApprovals: .subtree,
            .manageApprovalRules: .subtree, .delegateApprovals: .own, .requestQuotes: .subtree, .acceptQuotes: .subtree,
            .viewOrders: .subtree, .viewDeliveries: .subtree, .manageFinance: .company,
        ])

    /// Approves what a unit and those below it ask for, and buys within a limit.
    package static let approver = Role(
        code: "approver", name: "Approver",
        grants: [
            .search: .subtree, .editCarts: .own, .submitCarts: .own, .placeOrdersWithinLimit: .own, .decideApprovals: .subtree,
            .delegateApprovals: .own, .requestQuotes: .own, .acceptQuotes: .own, .viewOrders: .subtree, .viewDeliveries: .subtree,
        ])

    /// Buys within a limit.
    package static let buyer = Role(
        code: "buyer", name: "Buyer",
        grants: [
            .search: .own, .editCarts: .own, .submitCarts: .own, .placeOrdersWithinLimit: .own, .requestQuotes: .own, .acceptQuotes: .own,
            .viewOrders: .own, .viewDeliveries: .own,
        ])

    /// Fills carts for others to approve.
    package static let simpleBuyer = Role(
        code: "simple_buyer", name: "Simple buyer", grants: [.search: .own, .editCarts: .own, .submitCarts: .own, .requestQuotes: .own])

    /// Sees orders, invoices and credit; buys nothing.
    package static let finance = Role(
        code: "finance", name: "Finance", grants: [.viewOrders: .company, .viewDeliveries: .company, .manageFinance: .company])

    /// Sees what arrives.
    package static let receiver = Role(code: "receiver", name: "Receiver", grants: [.viewDeliveries: .company])
}
