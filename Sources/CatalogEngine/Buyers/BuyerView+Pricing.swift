import Commerce
import CommerceStore
import SearchIndex

extension BuyerView {
    /// The same question asked by nobody in particular.
    var ofEveryone: BuyerView {
        var asked = context
        asked.customer = .anonymous
        return BuyerView(desk: desk, records: records, context: asked, priceSequence: priceSequence)
    }

    /// The same buyer, who wants another quantity.
    func wanting(_ quantity: FixedDecimal) -> BuyerView {
        var asked = context
        asked.quantity = quantity
        return BuyerView(desk: desk, records: records, context: asked, priceSequence: priceSequence)
    }

    /// The net unit prices of a few documents, without working out those of all; nil where there is none.
    func prices(of docs: [UInt32], in segment: SegmentReference) throws -> [FixedDecimal?] {
        let glance = try desk.shelf.glance(at: priceSequence, numbers(of: ancestries))
        return try finder(ancestries, glance, in: segment).prices(of: docs).map { price in
            price == PriceResolution.none ? nil : FixedDecimal(tenThousandths: price)
        }
    }

    /// The entries of the chain's lists for some documents of a collection, ready to be resolved one document at a time.
    /// - Parameter snapshot: the documents as they are stored.
    /// - Returns: nil for ids that there is no document of.
    /// - Complexity: O(documents · lists of the chain · log entries)
    func pricing(of ids: [String], in snapshot: IndexSnapshot) throws -> [ProductPricing?] {
        var lists: [PriceList] = []
        for list in ancestries.joined() where !lists.contains(where: { $0.code == list.code }) { lists.append(list) }
        let rows = try desk.store.read { reader in
            try reader.prices(of: ids.flatMap { id in lists.map { (SKU(id), $0.code) } })
        }
        return try ids.enumerated().map { index, id in
            guard let place = snapshot.place(of: id) else { return nil }
            var entries: [PriceListCode: [PriceRow]] = [:]
            for (number, list) in lists.enumerated() { entries[list.code] = rows[index * lists.count + number] }
            return ProductPricing(
                view: self, sku: SKU(id), unit: place.segment.value(of: desk.options.unitField, doc: place.doc) ?? desk.options.defaultUnit,
                lists: try lists.map { try answered($0, of: place.doc, in: place.segment) }, entries: entries)
        }
    }

    /// A list whose percentages are for all products or for none: as the index answers their rules for a document.
    private func answered(_ list: PriceList, of doc: UInt32, in segment: SegmentReference) throws -> PriceList {
        var list = list
        list.adjustments = try list.adjustments.map { adjustment in
            let words = try documents(meeting: adjustment.products, in: segment)
            let isMet = words[Int(doc >> 6)] >> UInt64(doc & 63) & 1 == 1
            return PriceAdjustment(isMet ? .all : .listed, percent: adjustment.percent)
        }
        return list
    }
}
