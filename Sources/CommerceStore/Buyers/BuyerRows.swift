import Commerce

/// The columns of customers, catalogs, price lists and assignments, and what is read from them.
enum BuyerRows {
    static let groups = "SELECT code, name FROM customer_group"

    static func group(_ row: any SQLRow) -> CustomerGroup { CustomerGroup(code: CustomerGroupCode(row.text(0)), name: row.text(1)) }

    static let companies = "SELECT code, name, parent, customer_group, currency, tax_rate, status FROM company"

    static func company(_ row: any SQLRow) throws -> Company {
        Company(
            code: CompanyCode(row.text(0)), name: row.text(1), parent: row.optionalText(2).map { CompanyCode($0) },
            group: row.optionalText(3).map { CustomerGroupCode($0) }, currency: try row.optionalText(4).map(StoreReader.currency),
            taxDisplay: row.optionalInteger(5).map { .gross(rate: FixedDecimal(tenThousandths: $0)) } ?? .net,
            status: CustomerStatus(rawValue: row.text(6)) ?? .blocked)
    }

    static let units = "SELECT code, name, company, parent FROM business_unit"

    static func unit(_ row: any SQLRow) -> BusinessUnit {
        BusinessUnit(
            code: BusinessUnitCode(row.text(0)), name: row.text(1), company: CompanyCode(row.text(2)),
            parent: row.optionalText(3).map { BusinessUnitCode($0) })
    }

    static let associates = "SELECT code, name, company, unit, status FROM associate"

    static func associate(_ row: any SQLRow) -> Associate {
        Associate(
            code: AssociateCode(row.text(0)), name: row.text(1), company: CompanyCode(row.text(2)),
            unit: row.optionalText(3).map { BusinessUnitCode($0) }, status: CustomerStatus(rawValue: row.text(4)) ?? .blocked)
    }

    static let rules = "SELECT catalog, op, kind, name, value, valid_from, valid_until FROM catalog_rule"

    static func rule(_ row: any SQLRow) throws -> CatalogRule {
        CatalogRule(
            CatalogRule.Operation(rawValue: row.text(1)) ?? .remove,
            try ProductRule(kind: row.text(2), name: row.text(3), value: row.text(4)),
            validity: Validity(from: row.optionalInteger(5), until: row.optionalInteger(6)))
    }

    /// Number and version first.
    static let catalogs = "SELECT number, version, code, name, mode, active, valid_from, valid_until, unpriced FROM catalog"

    static func catalog(_ row: any SQLRow, rules: [CatalogRule]) -> Catalog {
        Catalog(
            code: CatalogCode(row.text(2)), name: row.text(3), mode: Catalog.Mode(rawValue: row.text(4)) ?? .restrict,
            isActive: row.integer(5) != 0, validity: Validity(from: row.optionalInteger(6), until: row.optionalInteger(7)),
            unpriced: row.optionalText(8).flatMap { Catalog.Unpriced(rawValue: $0) }, rules: rules)
    }

    static let catalogAssignments = "SELECT level, target, catalog FROM catalog_assignment"

    static func catalogAssignment(_ row: any SQLRow) throws -> CatalogAssignment {
        CatalogAssignment(try CustomerLevel(kind: row.text(0), target: row.text(1)), CatalogCode(row.text(2)))
    }

    static let adjustments = "SELECT list, kind, name, value, percent FROM price_adjustment"

    static func adjustment(_ row: any SQLRow) throws -> PriceAdjustment {
        PriceAdjustment(
            try ProductRule(kind: row.text(1), name: row.text(2), value: row.text(3)), percent: FixedDecimal(tenThousandths: row.integer(4))
        )
    }

    /// The number first.
    static let priceLists = "SELECT number, code, name, currency, active, valid_from, valid_until, parent FROM price_list"

    static func priceList(_ row: any SQLRow, adjustments: [PriceAdjustment]) throws -> PriceList {
        PriceList(
            code: PriceListCode(row.text(1)), name: row.text(2), currency: try row.optionalText(3).map(StoreReader.currency),
            isActive: row.integer(4) != 0, validity: Validity(from: row.optionalInteger(5), until: row.optionalInteger(6)),
            parent: row.optionalText(7).map { PriceListCode($0) }, adjustments: adjustments)
    }

    static let priceAssignments = "SELECT level, target, list, priority, merge_allowed FROM price_assignment"

    static func priceAssignment(_ row: any SQLRow) throws -> PriceListAssignment {
        PriceListAssignment(
            try CustomerLevel(kind: row.text(0), target: row.text(1)), PriceListCode(row.text(2)), priority: Int(row.integer(3)),
            mergeAllowed: row.integer(4) != 0)
    }

    static let policies = "SELECT level, target, stops, strategy FROM price_policy"

    static func policy(_ row: any SQLRow) throws -> PricePolicy {
        PricePolicy(
            try CustomerLevel(kind: row.text(0), target: row.text(1)), stops: row.integer(2) != 0,
            strategy: row.optionalText(3).flatMap { PriceStrategy(rawValue: $0) })
    }
}
