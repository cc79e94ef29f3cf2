import Commerce
import CommerceStore

/// The people of the demo: some of its first customer, Nordwerk Mechanics, who buy together, and Sam, who sells to them.
///
/// ```
/// production    Mona, purchasing manager and administrator: approves, buys without a limit, keeps people, budgets and rules
/// └─ workshop   Bea and Otto, buyers: up to 2,500 EUR, with Mona's approval from 500 EUR
/// ```
/// Their password is no secret: the sign-in page shows it.
package enum DemoPeople {
    /// Somebody who can be signed in as with one click.
    package struct Person: Sendable {
        package let name: String
        /// What the page calls what they do.
        package let role: String
        /// What the person has to do with the others, in a line.
        package let about: String
        package let login: String
    }

    package static let password = "skua-demo-password"

    /// Those whom the sign-in page offers.
    package static let all = [
        Person(
            name: "Bea Lund", role: "buyer", about: "Buys for a workshop; larger carts need her manager", login: "bea@nordwerk.example"),
        Person(
            name: "Mona Dahl", role: "manager", about: "Approves what the workshop buys; keeps its people and budgets",
            login: "mona@nordwerk.example"),
        Person(
            name: "Sam Ness", role: "seller", about: "Sells: prices quotes, sends orders, acts for customers", login: "sam@skua.example"),
    ]

    private static let production: BusinessUnitCode = "nordwerk-production"
    private static let workshop: BusinessUnitCode = "nordwerk-workshop"
    private static let company = DemoBuyers.nordwerk

    /// Adds those who are missing, with what they need; whoever was changed stays as they are.
    static func install(in engine: CatalogEngine) throws {
        let directory = try engine.accounts.currentDirectory()
        guard directory.companies[company] != nil else { return }
        if directory.units[workshop] == nil {
            try engine.store.write { writer in
                try writer.put([
                    BusinessUnit(code: production, name: "Production", company: company),
                    BusinessUnit(code: workshop, name: "Workshop", company: company, parent: production),
                ])
            }
            try engine.credit.set(limit: euros(20_000), isBlocked: false, of: company, by: .system)
            try DemoApprovals.install(in: engine)
        }
        func add(_ code: AssociateCode, _ name: String, _ roles: [RoleCode], in unit: BusinessUnitCode, limit: Money? = nil) throws {
            guard directory.associates[code] == nil else { return }
            var change = AssociateChange()
            change.name = name
            change.company = company
            change.unit = .some(unit)
            change.roles = roles
            change.orderLimit = .some(limit)
            change.login = "\(code)@nordwerk.example"
            change.password = password
            _ = try engine.accounts.put(change, for: code, by: AccountManager(seller: .system, reach: .everything))
        }
        try add("mona", "Mona Dahl", ["purchasing_manager", "company_admin"], in: production)
        try add("bea", "Bea Lund", ["buyer"], in: workshop, limit: euros(2500))
        try add("otto", "Otto Berg", ["buyer"], in: workshop, limit: euros(2500))
        if try engine.accounts.sellers().allSatisfy({ $0.user.code != "sam" }) {
            var change = SellerChange()
            change.name = "Sam Ness"
            change.roles = [.salesRepresentative, .administrator]
            change.companies = [company]
            change.login = "sam@skua.example"
            change.password = password
            _ = try engine.accounts.put(change, for: "sam", by: .system)
        }
    }

    private static func euros(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, currency: DemoCatalog.currency) }
}
