import Commerce
import Testing

/// 1. The roles of the catalogue have the permissions and scopes of the table, no more and no fewer.
/// 2. Scopes reach as far as they say, over every pair of people, and never into another company.
/// 3. Of several roles the widest scope counts.
/// 4. A blocked associate, or one of a blocked company, has no authority at all.
@Suite struct AuthorityTests {
    /// Permissions by the columns company admin, purchasing manager, approver, buyer, simple buyer, finance, receiver.
    private static let table = """
        search                     co  co  sub own own -   -
        carts.edit                 co  sub own own own -   -
        carts.submit               co  sub own own own -   -
        orders.place               co  sub -   -   -   -   -
        orders.place_within_limit  -   -   own own -   -   -
        approvals.decide           co  sub sub -   -   -   -
        approvals.rules            co  sub -   -   -   -   -
        approvals.delegate         own own own -   -   -   -
        quotes.request             co  sub own own own -   -
        quotes.accept              co  sub own own -   -   -
        orders.view                co  sub sub own -   co  -
        deliveries.view            co  sub sub own -   co  co
        finance.manage             co  co  -   -   -   co  -
        users.manage               co  -   -   -   -   -   -
        """

    @Test func rolesAreThoseOfTheTable() throws {
        let rows = Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.map { $0[0] } == Permission.allCases.map(\.rawValue))
        let words: [String: Scope] = ["co": .company, "sub": .subtree, "own": .own]
        for row in rows {
            let permission = try #require(Permission(rawValue: row[0]))
            for (role, word) in zip(Role.catalogue, row.dropFirst()) {
                #expect(role.grants[permission] == words[word], "\(role.code) \(row[0])")
            }
        }
        #expect(Set(Role.catalogue.map(\.code)).count == 7)
        #expect(Role.named("buyer")?.name == "Buyer")
        #expect(Role.named("king") == nil)
    }

    /// Who holds what: written out for `carts.edit`.
    @Test func scopesReachAsFarAsTheySay() throws {
        let team = TeamFixture()
        let reach: [AssociateCode: Set<AssociateCode>] = [
            "boss": ["boss", "mona", "abel", "bea", "sid", "fay", "rex", "nobody", "both"],
            "mona": ["mona", "abel", "bea", "rex", "nobody"], "abel": ["abel"], "bea": ["bea"], "sid": ["sid"], "both": ["both"],
            "bob": ["bob", "ben"], "ben": ["ben"],
        ]
        for actor in team.people {
            for owner in team.people {
                #expect(
                    try team.authority(actor).allows(.editCarts, on: team.holding(owner)) == (reach[actor]?.contains(owner) ?? false),
                    "\(actor) \(owner)")
            }
        }
        let unit = Role(code: "unit", name: "", grants: [.viewOrders: .unit])
        let north = try Authority(of: try #require(team.directory.associates["mona"]), roles: [unit], in: team.directory)
        #expect(north.allows(.viewOrders, on: team.holding("abel")))
        #expect(!north.allows(.viewOrders, on: team.holding("bea")))
        #expect(!north.allows(.viewOrders, on: team.holding("boss")))
        #expect(!north.allows(.viewOrders, on: team.holding("ben")))
        // What somebody made in another unit stays theirs.
        #expect(north.allows(.viewOrders, on: Holding(company: "A", unit: "south", owner: "mona")))
    }

    @Test func theWidestScopeCounts() throws {
        let team = TeamFixture()
        let both = try team.authority("both")
        #expect(both.scope(of: .viewOrders) == .company)
        #expect(both.scope(of: .editCarts) == .own)
        #expect(both.scope(of: .manageUsers) == nil)
        #expect(try team.authority("nobody").permissions.isEmpty)
        #expect(Scope.allCases.sorted() == [.own, .unit, .subtree, .company])
    }

    @Test func blockedPeopleHaveNoAuthority() throws {
        var team = TeamFixture()
        team.directory.associates["bea"]?.status = .blocked
        #expect(throws: CommerceError(.blocked, "the customer is blocked")) { try team.authority("bea") }
        team.directory.companies["B"]?.status = .blocked
        #expect(throws: CommerceError.self) { try team.authority("ben") }
        #expect(throws: CommerceError.self) {
            try Authority(of: Associate(code: "ghost", company: "A"), roles: [.companyAdmin], in: team.directory)
        }
        // A ring of units ends where it closes.
        team.directory.units["north"]?.parent = "lab"
        #expect(try !team.authority("mona").allows(.editCarts, on: team.holding("sid")))
        #expect(try team.authority("mona").allows(.editCarts, on: team.holding("rex")))
    }
}
