package import Commerce
package import CommerceStore

extension AccountDesk {
    /// Seconds for which an invitation holds.
    private static let invitationTime: Int64 = 7 * 86_400
    /// Most invitations to one address within a day.
    private static let invitationsADay: Int64 = 5
    private static let noInvitation = EngineError(.notFound, "The invitation is not valid, or not any more.")

    /// Asks somebody by mail to choose a password, as an associate who is added or changed on the way.
    ///
    /// The token is in the mail alone; the store keeps its hash, and the outbox a sealed text of it.
    /// - Throws: ``EngineError`` as ``put(_:for:by:)``; `.invalid` for what is no mail address, `.conflict` for who can sign in already,
    ///   `.tooManyAttempts`.
    package func invite(
        _ change: AssociateChange, _ code: AssociateCode, address: String, by manager: AccountManager
    ) throws -> InvitationRecord {
        guard let address = MailAddress.canonical(address) else {
            throw EngineError(.invalid, "This is no mail address.", field: "email")
        }
        return try EngineError.translating {
            let token = KeyText.random()
            let sealed = try sealer.seal(token)
            let now = clock()
            return try store.write { writer in
                let (associate, isNew) = try put(change, for: code, by: manager, writer)
                guard try writer.reader.login(of: .associate(code)) == nil else {
                    throw EngineError(.conflict, "The associate can sign in already.")
                }
                let (count, since) = try writer.countAttempt("invitation", of: address, at: now, window: 86_400)
                guard count <= Self.invitationsADay else {
                    throw Self.tooMany("Too many invitations to this address. Try again later.", since + 86_400 - now)
                }
                let invitation = InvitationRecord(
                    number: try writer.drawInvitationNumber(), associate: code, address: address, hash: KeyText.hash(token),
                    createdAt: now, expiresAt: now + Self.invitationTime)
                try writer.insert(invitation)
                let company = try writer.reader.buyerRecords().directory.companies[associate.company]
                try writer.enqueue(
                    Notice(
                        .invitation, to: .associate(code), about: "associate/\(code)", at: now,
                        values: [
                            "address": address, "sealed_token": sealed, "name": associate.name,
                            "company": associate.company.description, "company_name": company?.name ?? "",
                        ]))
                try append(
                    "associate.invited", associate, by: manager, writer,
                    details: change.details.merging(["email": address, "is_new": "\(isNew)"]) { $1 })
                return invitation
            }
        }
    }

    /// The invitations that wait to be accepted, oldest first.
    package func invitations(for manager: AccountManager) throws -> [InvitationRecord] {
        try EngineError.translating {
            let directory = try currentDirectory()
            return try store.read { try $0.openInvitations() }.filter { invitation in
                directory.associates[invitation.associate].map { manager.reaches($0) } ?? false
            }
        }
    }

    /// Takes an invitation back.
    /// - Throws: ``EngineError`` with `.notFound`.
    package func withdrawInvitation(_ number: Int64, by manager: AccountManager) throws {
        try EngineError.translating {
            try store.write { writer in
                guard let invitation = try writer.reader.openInvitation(number: number),
                    let associate = try writer.reader.buyerRecords().directory.associates[invitation.associate], manager.reaches(associate)
                else { throw EngineError(.notFound, "There is no such invitation.") }
                try writer.removeInvitation(number)
                try append("invitation.withdrawn", associate, by: manager, writer)
            }
        }
    }

    /// Accepts an invitation: with a password, or as who has signed in already, whose login then stands for the associate as well.
    /// - Throws: ``EngineError``: `.notFound` for a token that is not valid, or not any more; `.invalid` for a password; `.conflict` when
    ///   the address is a login already and nobody has signed in with it.
    package func accept(_ token: String, password: String?, as person: SignedIn?) throws -> (token: String, person: SignedIn) {
        try EngineError.translating {
            try person?.requireOwn()
            let hash = KeyText.hash(token)
            guard let found = try store.read({ try $0.openInvitation(hash) }), found.expiresAt > clock() else { throw Self.noInvitation }
            var chosen: PasswordHash?
            if person == nil {
                guard let password else { throw EngineError(.invalid, "Choose a password.", field: "password") }
                try PasswordPolicy.check(password, login: found.address)
                chosen = try PasswordHash(of: password, cost: cost)
            }
            let opened = KeyText.random()
            try store.write { writer in
                guard try writer.reader.openInvitation(hash) == found,
                    let associate = try writer.reader.buyerRecords().directory.associates[found.associate],
                    try writer.reader.login(of: .associate(associate.code)) == nil
                else { throw Self.noInvitation }
                let login = try self.login(accepting: found, chosen, person, writer)
                try writer.acceptInvitation(found.number, at: clock())
                try writer.append(
                    AuditEvent(
                        "invitation.accepted", "associate/\(associate.code)", company: associate.company,
                        by: .associate(associate.code), at: clock()))
                try open(
                    opened, in: .associate(associate.code), of: login, hasSecondFactor: person?.hasSecondFactor ?? false,
                    until: clock() + lifetime, writer)
            }
            guard let person = try signedIn(opened) else { throw Self.noInvitation }
            return (opened, person)
        }
    }

    /// The login that stands for an invited associate from now on: the one that has signed in, or a new one.
    private func login(
        accepting invitation: InvitationRecord, _ password: PasswordHash?, _ person: SignedIn?, _ writer: StoreWriter
    ) throws -> Int64 {
        if let person {
            guard case .associate = person else {
                throw EngineError(.forbidden, "A login of the seller does not stand for somebody who buys.")
            }
            try writer.give(login: person.record.login, to: .associate(invitation.associate))
            return person.record.login
        }
        guard try writer.reader.login(invitation.address) == nil, let password else {
            throw EngineError(.conflict, "The address is a login already: sign in with it, then accept the invitation in that session.")
        }
        return try writer.insertLogin(invitation.address, password, for: .associate(invitation.associate)).number
    }
}
