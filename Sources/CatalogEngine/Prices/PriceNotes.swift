import ByteStorage
import Commerce
import SearchIndex

/// Puts beside the net price of documents what it compares to: the list price with the discount, and on request the volume tiers.
///
/// `list_price` is what the lists of everyone ask for the same quantity, and `discount` by how many percent the buyer pays less;
/// both are for customers whose chain is not that of everyone. `price_tiers` are those of the unit that the product is sold in.
struct PriceNotes {
    private let view: BuyerView
    private let everyone: BuyerView?
    /// The documents as they are stored.
    private let snapshot: IndexSnapshot
    private let showsTiers: Bool

    static let listPrice = "list_price"
    static let discount = "discount"
    static let tiers = "price_tiers"

    /// - Returns: nil where there is nothing to add.
    init?(_ seen: SeenDocuments, showsTiers: Bool) {
        guard let view = seen.view, !view.shadowedPriceFields.isEmpty else { return nil }
        let everyone = view.ofEveryone
        let compares = view.chain != everyone.chain
        guard compares || showsTiers else { return nil }
        self.view = view
        self.everyone = compares ? everyone : nil
        self.snapshot = seen.snapshot
        self.showsTiers = showsTiers
    }

    /// Adds to the hits of a page, those of groups included.
    func add(to result: inout SearchResult) throws {
        let grouped = result.groups ?? []
        let hits = result.hits + grouped.flatMap(\.hits)
        var documents = try noted(hits.map { ($0.id, $0.document) })[...]
        for index in result.hits.indices { result.hits[index].document = documents.removeFirst() }
        for (group, value) in grouped.enumerated() {
            for hit in value.hits.indices { result.groups?[group].hits[hit].document = documents.removeFirst() }
        }
    }

    /// The documents with what is added to them.
    func noted(_ documents: [(id: String, body: [UInt8])]) throws -> [[UInt8]] {
        let ids = documents.map(\.id)
        let listPrices = try listPrices(of: ids)
        let pricings = showsTiers ? try view.pricing(of: ids, in: snapshot) : ids.map { _ in nil }
        return documents.indices.map { index in
            let (body, listPrice, pricing) = (documents[index].body, listPrices[index], pricings[index])
            if let noted = noted(body, listPrice, pricing) { return noted }
            guard case .object(var document)? = try? JSON.parse(body) else { return body }
            if let listPrice {
                document[Self.listPrice] = .double(listPrice.number)
                document[Self.discount] = Self.discount(of: document[view.desk.options.priceField], from: listPrice).map { .double($0) }
            }
            if let pricing { document[Self.tiers] = Self.tiers(of: pricing) }
            return JSON.object(document).serialized()
        }
    }

    /// The text of a document with what is added to it; nil where it has to be read as a tree.
    private func noted(_ body: [UInt8], _ listPrice: FixedDecimal?, _ pricing: ProductPricing?) -> [UInt8]? {
        let names = [Self.listPrice, Self.discount, Self.tiers, view.desk.options.priceField]
        guard var members = JSONMembers(of: names.map { Array($0.utf8) }, in: body) else { return nil }
        if let listPrice {
            members.set(0, JSON.double(listPrice.number).serialized())
            if let discount = Self.discount(of: members.text(3).flatMap { try? JSON.parse($0) }, from: listPrice) {
                members.set(1, JSON.double(discount).serialized())
            } else if members.contains(1) {
                return nil
            }
        }
        if let pricing { members.set(2, Self.tiers(of: pricing).serialized()) }
        return members.bytes
    }

    private static func tiers(of pricing: ProductPricing) -> JSON {
        .array(
            pricing.tiers.filter { $0.unit == pricing.unit }.map {
                ["min_quantity": .double($0.minQuantity.number), "price": .double($0.unitPrice.number)]
            })
    }

    /// What everyone pays; nil where there is no such price, or nothing to compare.
    private func listPrices(of ids: [String]) throws -> [FixedDecimal?] {
        var prices = [FixedDecimal?](repeating: nil, count: ids.count)
        guard let everyone else { return prices }
        var bySegment: [ObjectIdentifier: (segment: SegmentReference, items: [(index: Int, doc: UInt32)])] = [:]
        for (index, id) in ids.enumerated() {
            guard let place = snapshot.place(of: id) else { continue }
            bySegment[ObjectIdentifier(place.segment.identity), default: (place.segment, [])].items.append((index, place.doc))
        }
        for (segment, items) in bySegment.values {
            // Most often remembered as a column: that of the lists that everybody has.
            for (item, number) in zip(items, try everyone.priceNumbers(in: segment).numbers(of: items.map(\.doc))) {
                prices[item.index] = number.flatMap { FixedDecimal(nearest: $0) }
            }
        }
        return prices
    }

    /// Percent of the list price that the price lies below it, to two decimals; nil when it does not.
    private static func discount(of shown: JSON?, from listPrice: FixedDecimal) -> Double? {
        guard let price = shown?.doubleValue.flatMap({ FixedDecimal(nearest: $0) }), listPrice > .zero, price < listPrice else {
            return nil
        }
        let share = Double(listPrice.tenThousandths - price.tenThousandths) / Double(listPrice.tenThousandths)
        return (share * 10_000).rounded() / 100
    }
}

extension FixedDecimal {
    /// The double that the decimal is read as, so that `price:=9.5` means what it says.
    var number: Double { Double(tenThousandths) / Double(Self.scale) }
}
