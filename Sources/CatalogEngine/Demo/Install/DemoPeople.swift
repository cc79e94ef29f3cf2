package import Commerce
import CommerceStore

/// The people of Nordwerk Mechanics, the demo's first customer, who buy together.
///
/// ```
/// production    Mona, purchasing manager: approves, and buys without a limit
/// └─ workshop   Bea and Otto, buyers: up to 2,500 EUR
/// ```
/// Their password is no secret: the sign-in page shows it.
package enum DemoPeople {
    /// Somebody who can be signed in as with one click.
    package struct Person: Sendable {
        package let code: AssociateCode
        package let name: String
        package let role: RoleCode
        let unit: BusinessUnitCode
        /// What the person has to do with the others, in a line.
        package let about: String

        package var login: String { "\(code)@nordwerk.example" }
    }

    package static let password = "skua-demo-password"
    package static let bea = Person(
        code: "bea", name: "Bea Lund", role: "buyer", unit: workshop, about: "Buys for the workshop; larger carts need her manager")
    package static let mona = Person(
        code: "mona", name: "Mona Dahl", role: "purchasing_manager", unit: production, about: "Approves what production buys")
    package static let otto = Person(code: "otto", name: "Otto Berg", role: "buyer", unit: workshop, about: "Buys beside Bea")
    package static let all = [bea, mona, otto]

    static let production: BusinessUnitCode = "nordwerk-production"
    static let workshop: BusinessUnitCode = "nordwerk-workshop"

    /// Adds those who are missing; whoever was changed stays as they are.
    static func install(in engine: CatalogEngine) throws {
        let directory = try engine.accounts.currentDirectory()
        guard directory.companies[DemoBuyers.nordwerk] != nil else { return }
        if directory.units[workshop] == nil {
            try engine.store.write { writer in
                try writer.put([
                    BusinessUnit(code: production, name: "Production", company: DemoBuyers.nordwerk),
                    BusinessUnit(code: workshop, name: "Workshop", company: DemoBuyers.nordwerk, parent: production),
                ])
            }
            try engine.credit.set(limit: euros(20_000), isBlocked: false, of: DemoBuyers.nordwerk)
        }
        for person in all where directory.associates[person.code] == nil {
            var change = AssociateChange()
            change.name = person.name
            change.company = DemoBuyers.nordwerk
            change.unit = .some(person.unit)
            change.roles = [person.role]
            change.login = person.login
            change.password = password
            if person.role == "buyer" { change.orderLimit = .some(euros(2500)) }
            _ = try engine.accounts.put(change, for: person.code, by: .seller)
        }
    }

    static func euros(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, currency: DemoCatalog.currency) }
}
