import Commerce

/// Two companies with units and people of all roles.
///
/// ```
/// A ── north ── lab        B ── b1
///   └─ south
/// ```
struct TeamFixture {
    var directory = CompanyDirectory()
    var roles: [AssociateCode: [Role]] = [:]

    init() {
        for code: CompanyCode in ["A", "B"] { directory.companies[code] = Company(code: code) }
        for (code, company, parent) in [
            ("north", "A", nil), ("lab", "A", "north"), ("south", "A", nil), ("b1", "B", nil),
        ] as [(BusinessUnitCode, CompanyCode, BusinessUnitCode?)] {
            directory.units[code] = BusinessUnit(code: code, company: company, parent: parent)
        }
        add("boss", "A", nil, .companyAdmin)
        add("mona", "A", "north", .purchasingManager)
        add("abel", "A", "north", .approver)
        add("bea", "A", "lab", .buyer)
        add("sid", "A", "south", .simpleBuyer)
        add("fay", "A", nil, .finance)
        add("rex", "A", "lab", .receiver)
        add("nobody", "A", "north")
        add("both", "A", "south", .buyer, .finance)
        add("bob", "B", "b1", .companyAdmin)
        add("ben", "B", "b1", .buyer)
    }

    mutating func add(_ code: AssociateCode, _ company: CompanyCode, _ unit: BusinessUnitCode?, _ roles: Role...) {
        directory.associates[code] = Associate(code: code, company: company, unit: unit)
        self.roles[code] = roles
    }

    var people: [AssociateCode] { directory.associates.keys.sorted() }

    func authority(_ code: AssociateCode) throws -> Authority {
        try Authority(of: directory.associates[code]!, roles: roles[code] ?? [], in: directory)
    }

    func holding(_ code: AssociateCode) -> Holding { directory.associates[code]!.holding }
}
