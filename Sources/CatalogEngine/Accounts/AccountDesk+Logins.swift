import Commerce
import CommerceStore

extension AccountDesk {
    /// Whose word counts when a login is set.
    enum LoginSetter {
        case seller
        case company
    }

    /// Gives somebody a login, or changes the one they have; sessions end with a new password.
    ///
    /// The seller may let a login of an associate stand for another associate as well. A company may not: neither learns it of logins
    /// elsewhere, nor does it change one that stands for people of other companies, too.
    /// - Throws: ``EngineError``: `.invalid` for half a login, `.conflict` for one that is taken, `.forbidden` for one that is shared.
    func putLogin(
        of holder: LoginHolder, _ login: String?, _ hash: PasswordHash?, by setter: LoginSetter, _ writer: StoreWriter
    ) throws {
        guard login != nil || hash != nil else { return }
        let taken = EngineError(.conflict, "The login is taken.", field: "login")
        let other = try login.flatMap { try writer.reader.login($0) }
        guard var known = try writer.reader.login(of: holder) else {
            guard let login else { throw EngineError(.invalid, "A password needs a login to go with it.", field: "login") }
            if let other {
                guard setter == .seller, hash == nil, case .associate = holder, try isOfAssociates(other, writer.reader) else {
                    throw taken
                }
                return try writer.give(login: other.number, to: holder)
            }
            guard let hash else { throw EngineError(.invalid, "A login needs a password to go with it.", field: "password") }
            try writer.insertLogin(login, hash, for: holder)
            return
        }
        if let other, other.number != known.number { throw taken }
        guard try setter == .seller || writer.reader.holders(ofLogin: known.number).count == 1 else {
            throw EngineError(
                .forbidden, "The login stands for people of several companies; only who has it can change it.", field: "login")
        }
        if let login { known.login = login }
        if let hash { known.password = hash }
        try writer.update(known)
        if hash != nil { try writer.removeSessions(ofLogin: known.number) }
    }

    private func isOfAssociates(_ login: LoginRecord, _ reader: StoreReader) throws -> Bool {
        try reader.holders(ofLogin: login.number).allSatisfy { if case .associate = $0 { true } else { false } }
    }
}
