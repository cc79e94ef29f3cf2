import Commerce

/// The two columns that name a level: its kind, and the code of what is on it.
extension CustomerLevel {
    var columns: [SQLValue] { [.text(kind), .text(target)] }

    var kind: String {
        switch self {
        case .associate: "associate"
        case .unit: "unit"
        case .company: "company"
        case .group: "group"
        case .everyone: "everyone"
        }
    }

    var target: String {
        switch self {
        case .associate(let code): code.description
        case .unit(let code): code.description
        case .company(let code): code.description
        case .group(let code): code.description
        case .everyone: ""
        }
    }

    init(kind: String, target: String) throws {
        switch kind {
        case "associate": self = .associate(AssociateCode(target))
        case "unit": self = .unit(BusinessUnitCode(target))
        case "company": self = .company(CompanyCode(target))
        case "group": self = .group(CustomerGroupCode(target))
        case "everyone": self = .everyone
        default: throw StoreError(.corrupt, "an assignment is to an unknown kind of level; restore the database from a backup")
        }
    }
}
