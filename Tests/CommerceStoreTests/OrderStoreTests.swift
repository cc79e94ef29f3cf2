import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Orders come back as they were placed; only their status changes; a cart becomes one order.
/// 2. Orders are paged from the newest, those of the company only.
/// 3. Keys of requests belong to a company; credit accounts come back with their entries.
@Suite struct OrderStoreTests {
    private let euro: CurrencyCode

    init() throws {
        euro = try CurrencyCode("EUR")
    }

    private func order(_ number: Int64, company: CompanyCode = "A") -> Order {
        let total = Money(minorUnits: 150, currency: euro)
        return Order(
            id: OrderID("o\(number)"), number: number, cart: CartID("c\(number)"),
            holding: Holding(company: company, unit: number % 2 == 0 ? nil : "u", owner: "ann"), placedBy: "bob", purchaseOrder: "PO",
            lines: (0..<3).map { index in
                OrderLine(
                    sku: SKU("s\(index)"), title: "t", unit: "m", quantity: FixedDecimal(tenThousandths: 5000), reference: "r\(index)",
                    unitPrice: .one, total: Money(minorUnits: 50, currency: euro))
            }, total: total, placedAt: 9, status: .open, version: 1)
    }

    @Test func keepsOrders() throws {
        let store = try StoreFixture().store
        var first = order(1)
        try store.write { writer in
            #expect(try writer.drawOrderNumber() == 1)
            try writer.insert(first)
            for number in Int64(2)...130 { try writer.insert(order(number, company: number % 4 == 0 ? "B" : "A")) }
        }
        #expect(try store.read { try $0.order(first.id) } == first)
        #expect(try store.read { try $0.order(OrderID("none")) } == nil)
        #expect(throws: StoreError.self) { try store.write { try $0.insert(first) } }
        try first.become(.cancelled)
        try store.write { try $0.updateProgress(of: first) }
        #expect(try store.read { try $0.order(first.id) } == first)
        func numbers(_ company: CompanyCode, before: Int64? = nil, count: Int = 1000) throws -> [Int64] {
            try store.read { reader in
                var numbers: [Int64] = []
                try reader.forEachOrder(of: company, before: before.map { OrderID("o\($0)") }) { order in
                    numbers.append(order.number)
                    return numbers.count < count
                }
                return numbers
            }
        }
        #expect(try numbers("A") == (1...130).reversed().filter { $0 % 4 != 0 })
        #expect(try numbers("B", before: 12, count: 1) == [8])
        #expect(try numbers("A", before: 4) == [3, 2, 1])
        #expect(try numbers("C") == [])
        #expect(try numbers("A", before: 999) == [])
    }

    @Test func keepsWhatHappensToThem() throws {
        let store = try StoreFixture().store
        var placed = order(1)
        try store.write { try $0.insert(placed) }
        func step(_ change: (inout Order) throws -> Void) throws {
            try change(&placed)
            try store.write { try $0.updateProgress(of: placed) }
            #expect(try store.read { try $0.order(placed.id) } == placed)
        }
        try step { $0.hold(for: .arrears) }
        try step { try $0.release() }
        try step { _ = try $0.pay(Money(minorUnits: 5, currency: euro), .pending, reference: "bank", at: 2) }
        try step { try $0.advance(to: .confirmed) }
        try step {
            let line = Shipment.Line(position: 1, quantity: FixedDecimal(tenThousandths: 2500))
            _ = try $0.ship([line], carrier: "c", tracking: "t", at: 3)
        }
        try step { _ = try $0.ship(nil, carrier: "", tracking: "", at: 4) }
        try step { try $0.deliver(1, at: 5) }
        func numbers(_ filter: OrderFilter) throws -> [Int64] {
            try store.read { reader in
                var numbers: [Int64] = []
                try reader.forEachOrder(of: nil, before: nil, matching: filter) { order in
                    numbers.append(order.number)
                    return true
                }
                return numbers
            }
        }
        #expect(
            try numbers(OrderFilter(words: ["PO", "s2"], status: .confirmed, payment: .pending, shipment: .shipped, from: 9, until: 10))
                == [1])
        #expect(try numbers(OrderFilter(shipment: .delivered)) == [])
        #expect(try numbers(OrderFilter(from: 10)) == [])
    }

    @Test func keepsInvoicesAndTerms() throws {
        let store = try StoreFixture().store
        let terms = PaymentTerms(netDays: 2, isPrepaid: true, arrears: .hold, graceDays: 3)
        try store.write { try $0.put(terms, of: "A") }
        #expect(try store.read { try $0.paymentTerms(of: "A") } == terms)
        #expect(try store.read { try $0.paymentTerms(of: "B") } == nil)
        var invoices = (1...3).map { Invoice(number: $0, of: order($0), terms: PaymentTerms(netDays: Int(4 - $0)), at: 0) }
        try store.write { writer in
            for invoice in invoices { try writer.put(invoice) }
        }
        let day: Int64 = 86_400
        #expect(try store.read { try $0.openInvoices(of: "A") }.map(\.number) == [3, 2, 1])
        #expect(try store.read { try $0.openInvoices(of: "A", dueBy: 2 * day) }.map(\.number) == [3, 2])
        #expect(try store.read { try $0.invoicesToRemind(at: day, limit: 9) } == [invoices[2]])
        invoices[2].remind(at: day)
        _ = try invoices[1].pay(Money(minorUnits: 200, currency: euro))
        invoices[0].void()
        try store.write { writer in
            for invoice in invoices { try writer.put(invoice) }
        }
        #expect(try store.read { try $0.openInvoices(of: "A") } == [invoices[2]])
        #expect(try store.read { try $0.invoicesToRemind(at: day, limit: 9) } == [])
        #expect(try store.read { try $0.invoices(of: "A", before: nil, limit: 9) } == invoices.reversed())
        #expect(try store.read { try $0.invoice(of: OrderID("o2")) } == invoices[1])
    }

    @Test func keepsKeysByCompany() throws {
        let store = try StoreFixture().store
        let record = IdempotencyRecord(company: "A", key: "k", request: "hash", outcome: "o", usedAt: 7)
        try store.write { try $0.insert(record) }
        #expect(try store.read { try $0.idempotency("k", of: "A") } == record)
        #expect(try store.read { try $0.idempotency("k", of: "B") } == nil)
        #expect(throws: StoreError.self) { try store.write { try $0.insert(record) } }
        var other = record
        other.company = "B"
        try store.write { try $0.insert(other) }
    }

    @Test func keepsCredit() throws {
        let store = try StoreFixture().store
        let placed = order(1)
        var account = CreditAccount(company: "A", limit: Money(minorUnits: 1000, currency: euro))
        try store.write { try $0.put(account) }
        let charge = try account.charge(placed.total, for: placed.id, at: 1)
        try store.write { try $0.put(account, charge) }
        let payment = try account.pay(Money(minorUnits: 40, currency: euro), reference: "bank", at: 2)
        account.isBlocked = true
        try store.write { try $0.put(account, payment) }
        try store.read { reader throws in
            #expect(try reader.creditAccount(of: "A") == account)
            #expect(try reader.creditAccount(of: "B") == nil)
            #expect(try reader.creditEntries(of: account, limit: 10) == [payment, charge])
            #expect(try reader.creditEntries(of: account, limit: 1) == [payment])
            #expect(try reader.wasCharged(placed))
            #expect(try !reader.wasCharged(order(2)))
        }
        let limit = Money(minorUnits: 5, currency: euro)
        try store.write { try $0.setOrderLimit(limit, of: "ann") }
        #expect(try store.read { try $0.orderLimit(of: "ann") } == limit)
        try store.write { try $0.setOrderLimit(nil, of: "ann") }
        #expect(try store.read { try $0.orderLimit(of: "ann") } == nil)
    }
}
