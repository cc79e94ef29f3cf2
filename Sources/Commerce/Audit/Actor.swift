/// Who does something.
package enum Actor: Sendable, Hashable {
    /// Somebody who buys for a company.
    case associate(AssociateCode)
    /// Somebody of the seller: a person by code, or the machine that holds a key, as `key:7`.
    case seller(String)
    /// The program itself, when an instant has come.
    case system
}
