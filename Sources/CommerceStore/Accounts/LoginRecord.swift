/// What somebody signs in with: for one person of the seller, or for associates of one or several companies.
package struct LoginRecord: Sendable, Equatable {
    package let number: Int64
    /// In small letters; unique.
    package var login: String
    package var password: PasswordHash
    /// The sealed secret of the second factor; nil without one.
    package var totp: String?
    /// The time step of the last code that was used: neither it nor one before it is accepted again.
    package var totpStep: Int64

    package init(number: Int64, login: String, password: PasswordHash, totp: String? = nil, totpStep: Int64 = 0) {
        self.number = number
        self.login = login
        self.password = password
        self.totp = totp
        self.totpStep = totpStep
    }
}
