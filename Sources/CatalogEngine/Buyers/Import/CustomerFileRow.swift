import Commerce

/// A row of a customer file: `type, code, name, parent, company, unit, group, currency, tax_rate, status, price_lists, catalogs, stop,
/// strategy, op`, where `type` is group, company, unit, associate or everyone.
///
/// `price_lists` names the customer's own lists in order, separated by semicolons; a `!` behind a name says that the list must not
/// merge.
struct CustomerFileRow {
    enum Record {
        case group(CustomerGroup)
        case company(Company)
        case unit(BusinessUnit)
        case associate(Associate)
        case everyone
    }

    var record: Record
    var level: CustomerLevel
    var code: String
    var isRemoval: Bool
    var priceLists: [PriceListAssignment]
    var catalogs: [CatalogAssignment]
    var policy: PricePolicy?

    init(_ fields: RowFields) throws(RecordProblem) {
        let type = (fields.text("type", "kind") ?? "company").lowercased()
        let code = type == "everyone" ? "" : try fields.required("code", "customer", "id", as: "a code")
        let name = fields.text("name") ?? ""
        isRemoval = try fields.isRemoval()
        let status = try fields.choice("status", CustomerStatus.self) ?? .active
        switch type {
        case "everyone": (record, level) = (.everyone, .everyone)
        case "group": (record, level) = (.group(CustomerGroup(code: CustomerGroupCode(code), name: name)), .group(CustomerGroupCode(code)))
        case "company":
            let tax: TaxDisplay = try fields.decimal("tax_rate").map { .gross(rate: $0) } ?? .net
            record = .company(
                Company(
                    code: CompanyCode(code), name: name, parent: fields.text("parent").map { CompanyCode($0) },
                    group: fields.text("group", "customer_group").map { CustomerGroupCode($0) }, currency: try fields.currency("currency"),
                    taxDisplay: tax, status: status))
            level = .company(CompanyCode(code))
        case "unit":
            record = .unit(
                BusinessUnit(
                    code: BusinessUnitCode(code), name: name,
                    company: try Self.company(fields, "the unit's company", isRemoval),
                    parent: fields.text("parent").map { BusinessUnitCode($0) }))
            level = .unit(BusinessUnitCode(code))
        case "associate":
            record = .associate(
                Associate(
                    code: AssociateCode(code), name: name,
                    company: try Self.company(fields, "the associate's company", isRemoval),
                    unit: fields.text("unit").map { BusinessUnitCode($0) }, status: status))
            level = .associate(AssociateCode(code))
        default:
            throw RecordProblem(
                field: "type", expected: "group, company, unit, associate or everyone", found: "`\(Excerpt.of(type, bytes: 20))`")
        }
        self.code = code
        let level = level
        priceLists = fields.list("price_lists").enumerated().map { index, name in
            let isClosed = name.hasSuffix("!")
            return PriceListAssignment(
                level, PriceListCode(isClosed ? String(name.dropLast()) : name), priority: (index + 1) * 100, mergeAllowed: !isClosed)
        }
        catalogs = fields.list("catalogs").map { CatalogAssignment(level, CatalogCode($0)) }
        let stops = try fields.flag("stop", "stops")
        let strategy = try fields.choice("strategy", PriceStrategy.self)
        if stops != nil || strategy != nil { policy = PricePolicy(level, stops: stops ?? false, strategy: strategy) }
    }

    /// The company of a unit or an associate, which a removal need not name.
    private static func company(_ fields: RowFields, _ what: String, _ isRemoval: Bool) throws(RecordProblem) -> CompanyCode {
        if isRemoval { return CompanyCode(fields.text("company") ?? "") }
        return CompanyCode(try fields.required("company", as: what))
    }
}
