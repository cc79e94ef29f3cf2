package import Commerce

/// What an associate signs in with.
package struct AccountRecord: Sendable, Equatable {
    package var associate: AssociateCode
    /// In small letters; unique over all companies.
    package var login: String
    package var password: PasswordHash

    package init(associate: AssociateCode, login: String, password: PasswordHash) {
        self.associate = associate
        self.login = login
        self.password = password
    }
}
