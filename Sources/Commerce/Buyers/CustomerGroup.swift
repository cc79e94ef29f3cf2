/// Companies that are served alike, such as wholesalers.
package struct CustomerGroup: Sendable, Hashable {
    package let code: CustomerGroupCode
    package var name: String

    package init(code: CustomerGroupCode, name: String = "") {
        self.code = code
        self.name = name
    }
}
