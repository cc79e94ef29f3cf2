package import Commerce
import CommerceStore

/// When companies pay, and what they are billed.
extension CreditDesk {
    /// The terms of a company, and whether they were agreed on with it.
    /// - Throws: ``EngineError`` with `.notFound` for a company that is not there.
    package func terms(of company: CompanyCode) throws -> (terms: PaymentTerms, isAgreed: Bool) {
        try EngineError.translating {
            try store.read { reader in
                try requireCompany(company, reader)
                if let terms = try reader.paymentTerms(of: company) { return (terms, true) }
                return (.usual(hasAccount: try reader.creditAccount(of: company) != nil), false)
            }
        }
    }

    /// Sets the terms of a company; orders that were placed keep theirs.
    /// - Throws: ``EngineError`` with `.notFound` for a company that is not there.
    package func set(_ terms: PaymentTerms, of company: CompanyCode, by actor: Actor) throws {
        try EngineError.translating {
            try store.write { writer in
                try requireCompany(company, writer.reader)
                try writer.put(terms, of: company)
                try record(
                    "terms.set", company,
                    [
                        "net_days": "\(terms.netDays)", "prepayment": "\(terms.isPrepaid)", "arrears": terms.arrears.rawValue,
                        "grace_days": "\(terms.graceDays)",
                    ], by: actor, writer)
            }
        }
    }

    /// Invoices of a company, newest first.
    ///
    /// - Parameter previous: the number of the last invoice of the page before; nil for the first page.
    /// - Returns: the invoices, and whether there are more.
    package func invoices(of company: CompanyCode, after previous: Int64?, limit: Int) throws -> (invoices: [Invoice], hasMore: Bool) {
        try EngineError.translating {
            let found = try store.read { try $0.invoices(of: company, before: previous, limit: limit + 1) }
            return (Array(found.prefix(limit)), found.count > limit)
        }
    }

    /// Unix seconds.
    package var now: Int64 { clock() }

    /// Reminds customers of invoices that are overdue; to be called now and then. What is overdue follows from the clock alone.
    /// - Returns: of how many invoices.
    package func remindOfOverdue() throws -> Int {
        try EngineError.translating {
            let now = clock()
            return try store.write { writer in
                let invoices = try writer.reader.invoicesToRemind(at: now, limit: 500)
                guard !invoices.isEmpty else { return 0 }
                let directory = try writer.reader.buyerRecords().directory
                for var invoice in invoices {
                    invoice.remind(at: now)
                    try writer.put(invoice)
                    let subject = "invoice/\(invoice.number)"
                    let values = [
                        "invoice": "\(invoice.number)", "amount": "\(invoice.open.minorUnits)",
                        "currency": invoice.open.currency.description, "reminder": "\(invoice.reminders)",
                    ]
                    try writer.append(
                        AuditEvent("invoice.reminded", subject, company: invoice.company, by: .system, at: now, details: values))
                    for person in try payers(of: invoice.company, directory, writer.reader) {
                        try writer.enqueue(Notice(.paymentOverdue, to: .associate(person), about: subject, at: now, values: values))
                    }
                }
                return invoices.count
            }
        }
    }

    /// Those who look after money in a company.
    private func payers(of company: CompanyCode, _ directory: CompanyDirectory, _ reader: StoreReader) throws -> [AssociateCode] {
        let people = directory.associates.values.filter { $0.company == company && $0.status == .active }.map(\.code)
        let roles = try reader.roles(of: people)
        return people.filter { person in
            (roles[person] ?? []).contains { Role.named($0)?.grants[.manageFinance] != nil }
        }.sorted()
    }

    private func requireCompany(_ company: CompanyCode, _ reader: StoreReader) throws {
        guard try reader.buyerRecords().directory.companies[company] != nil else {
            throw EngineError(.notFound, "There is no such company.")
        }
    }
}
