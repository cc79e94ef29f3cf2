extension CustomerLevel {
    /// The level as files and endpoints write it: `everyone`, `group:wholesale`, `company:C-1042`.
    package var text: String {
        switch self {
        case .associate(let code): "associate:\(code)"
        case .unit(let code): "unit:\(code)"
        case .company(let code): "company:\(code)"
        case .group(let code): "group:\(code)"
        case .everyone: "everyone"
        }
    }

    /// Reads what ``text`` writes; nil for anything else.
    package init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first?.lowercased(), parts.count > 1 ? parts[1] : nil) {
        case ("everyone", nil): self = .everyone
        case ("group", let code?): self = .group(CustomerGroupCode(code))
        case ("company", let code?): self = .company(CompanyCode(code))
        case ("unit", let code?): self = .unit(BusinessUnitCode(code))
        case ("associate", let code?): self = .associate(AssociateCode(code))
        default: return nil
        }
    }
}
