import ByteStorage
import Commerce
import CommerceStore
import SearchIndex

/// Puts what is in stock into the documents of hits, and on request what lies in which warehouse.
struct StockNotes {
    private let view: BuyerView
    private let state: StockShelf.State
    private let showsLevels: Bool

    static let levels = "stock_levels"

    /// - Returns: nil where no stock was ever counted.
    init?(_ seen: SeenDocuments, showsLevels: Bool) throws {
        guard let view = seen.view, let stock = view.stock else { return nil }
        self.view = view
        state = try view.desk.stock.state(at: stock.version)
        self.showsLevels = showsLevels
    }

    /// Adds to the hits of a page, those of groups included.
    func add(to result: inout SearchResult) throws {
        let levels = try levels(of: result.hits.map(\.id) + (result.groups ?? []).flatMap(\.hits).map(\.id))
        for index in result.hits.indices { note(&result.hits[index], levels) }
        for group in (result.groups ?? []).indices {
            for index in result.groups?[group].hits.indices ?? 0..<0 {
                guard var hit = result.groups?[group].hits[index] else { continue }
                note(&hit, levels)
                result.groups?[group].hits[index] = hit
            }
        }
    }

    /// A document with what is in stock of it.
    func noted(_ id: String, _ body: [UInt8]) throws -> [UInt8] { noted(id, body, try levels(of: [id])) }

    private func note(_ hit: inout SearchHit, _ levels: [SKU: StockItem]) { hit.document = noted(hit.id, hit.document, levels) }

    private func noted(_ id: String, _ body: [UInt8], _ levels: [SKU: StockItem]) -> [UInt8] {
        guard let facts = state.facts(of: Array(id.utf8)), case .object(var document)? = try? JSON.parse(body) else { return body }
        let (options, quantity) = (view.desk.options, view.context.quantity)
        document[options.stockField] = FixedDecimal(tenThousandths: facts.available).json
        document[options.availabilityField] = .string(facts.availability(of: quantity, low: options.lowStock).rawValue)
        document[options.leadTimeField] = facts.leadTime(of: quantity).map { .int(Int64($0)) }
        if let item = levels[SKU(id)] {
            document[Self.levels] = .array(
                item.levels.map { level in
                    var object: JSONObject = [
                        "warehouse": .string(level.warehouse.description), "available": level.available.json,
                    ]
                    object["lead_time_days"] = level.leadTimeDays.map { .int(Int64($0)) }
                    return .object(object)
                })
        }
        return JSON.object(document).serialized()
    }

    private func levels(of ids: [String]) throws -> [SKU: StockItem] {
        guard showsLevels else { return [:] }
        return try view.desk.store.read { try $0.stockItems(Set(ids.map { SKU($0) })) }
    }
}

extension FixedDecimal {
    /// The decimal as a number, a whole one without decimals.
    fileprivate var json: JSON {
        tenThousandths % Self.scale == 0 ? .int(tenThousandths / Self.scale) : .double(number)
    }
}
