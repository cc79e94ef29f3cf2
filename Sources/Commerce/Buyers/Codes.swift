/// The name by which another system knows a record, such as `C-1042`; `Owner` keeps the kinds apart.
package struct Code<Owner>: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }

    package static func < (left: Code, right: Code) -> Bool { left.description.utf8.lexicographicallyPrecedes(right.description.utf8) }
}

extension Code: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}

/// The name of a customer group.
package typealias CustomerGroupCode = Code<CustomerGroup>
/// The name of a company.
package typealias CompanyCode = Code<Company>
/// The name of a business unit.
package typealias BusinessUnitCode = Code<BusinessUnit>
/// The name of an associate.
package typealias AssociateCode = Code<Associate>
/// The name of a catalog.
package typealias CatalogCode = Code<Catalog>
