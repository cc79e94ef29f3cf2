/// Who does something.
package enum Actor: Sendable, Hashable {
    /// Somebody who buys for a company.
    case associate(AssociateCode)
    /// Somebody of the seller: a person, or the machine that holds a key.
    case seller(String)
    /// The program itself, when an instant has come.
    case system
}
