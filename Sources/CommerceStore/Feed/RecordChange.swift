/// That a record beside products and prices was put, changed or removed.
package struct RecordChange: Sendable, Hashable {
    /// What kinds of records the feed tells of.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case customerGroup = "customer_group"
        case company
        case businessUnit = "business_unit"
        case associate
        case catalog
        case priceList = "price_list"
        /// What a level of customers says of its price lists.
        case pricePolicy = "price_policy"
        case partNumber = "part_number"
    }

    package var kind: Kind
    /// Its code, or the number of a part; empty for all that `detail` has.
    package var code: String
    /// Whose it is, as `company:C-1042`, where several have records of one code.
    package var detail: String

    package init(_ kind: Kind, _ code: String, detail: String = "") {
        self.kind = kind
        self.code = code
        self.detail = detail
    }
}
