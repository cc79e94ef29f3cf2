import ByteStorage
import Foundation
import HTTPTypes
import TestSupport

/// A request that someone curious might send.
struct LeakProbe: Sendable {
    var method = HTTPRequest.Method.get
    var path: String
    var body: JSON?
    /// Whether it needs more than a scoped key: it is sent with the admin key on behalf of the company.
    var isForAdmin = false

    /// What was asked for, decoded.
    var text: String { (path.removingPercentEncoding ?? path) + (body?.description ?? "") }
}

/// Makes random requests over all parameters, which name things of all companies.
struct LeakProbeGenerator {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed)
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    private mutating func pick(_ values: [String]) -> String { values[Int.random(in: 0..<values.count, using: &random)] }

    mutating func probe(of company: Int) -> LeakProbe {
        let other = Int.random(in: 0..<LeakWorld.companies, using: &random)
        switch Int.random(in: 0..<23, using: &random) {
        case 20:
            let path = pick(["/v1/part-numbers", "/v1/changes", "/v1/stock", "/v1/stock/\(sku(other))", "/v1/part-numbers/import"])
            let parameters = [("customer", LeakWorld.code(other)), ("feed", "records"), ("after", "0")]
            return LeakProbe(path: path + "?" + Self.query(parameters))
        case 21:
            let parameters = [("q", number(other)), ("customer", LeakWorld.code(company)), ("explain", "true")]
            return LeakProbe(path: "/collections/products/documents/search?" + Self.query(parameters), isForAdmin: true)
        case 22:
            let parameters = [("q", number(other)), ("explain", "true"), ("query_by", pick(["sku", "title", "title,sku"]))]
            return LeakProbe(path: "/collections/products/documents/search?" + Self.query(parameters))
        case 0, 1: return LeakProbe(path: "/suggest?" + Self.query([("q", word(other)), ("limit", pick(["1", "5", "50"]))]))
        case 2: return LeakProbe(path: "/suggest?" + Self.query([("q", word(other)), ("filter_by", filter(other)), ("limit", "50")]))
        case 3: return LeakProbe(path: "/v1/prices/explain?" + Self.query([("sku", sku(other)), ("quantity", pick(["1", "5"]))]))
        case 4:
            return LeakProbe(
                path: pick([
                    "/collections/products/documents/\(sku(other))", "/collections/products/documents/export", "/collections",
                    "/collections/products", "/keys", "/metrics", "/metrics.json", "/stats.json", "/debug",
                ]))
        case 5:
            let parameters = [("customer", LeakWorld.code(company)), ("price_tiers", pick(["true", "false"]))]
            return LeakProbe(path: "/collections/products/documents/\(sku(other))?" + Self.query(parameters), isForAdmin: true)
        case 6:
            let parameters = [("customer", LeakWorld.code(company)), ("filter_by", filter(other))]
            return LeakProbe(path: "/collections/products/documents/export?" + Self.query(parameters), isForAdmin: true)
        case 7:
            var search = JSONObject()
            for (name, value) in parameters(other) { search[name] = .string(value) }
            search["collection"] = "products"
            search["customer"] = .string(LeakWorld.code(other))
            return LeakProbe(
                method: .post, path: "/multi_search", body: ["searches": [.object(search), ["collection": "products", "q": "*"]]])
        default:
            return LeakProbe(path: "/collections/products/documents/search?" + Self.query(parameters(other)))
        }
    }

    private static func query(_ parameters: [(String, String)]) -> String {
        let allowed = CharacterSet.alphanumerics
        return parameters.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }.joined(separator: "&")
    }

    private mutating func sku(_ other: Int) -> String {
        pick([LeakWorld.sku(other, Int.random(in: 0..<3, using: &random)), "S1", "S7", "S8"])
    }

    /// A part number, or a part of one.
    private mutating func number(_ other: Int) -> String {
        let number = pick(LeakWorld.numbers(of: other))
        return pick([
            number, number.lowercased(), number.filter(\.isNumber), String(number.dropLast()), String(number.dropFirst(2)),
            number.replacing("0", with: "O"), number + " bolt", "COMMON-1", "common", "KN", "770",
        ])
    }

    private mutating func word(_ other: Int) -> String {
        let secret = LeakWorld.word(other)
        if chance(15) { return number(other) }
        return pick([
            secret, String(secret.dropLast(2)), String(secret.prefix(4)), "zq", "P", LeakWorld.sku(other, 0),
            String(LeakWorld.sku(other, 0).dropLast()),
            "X0", "*", "bolt", "bolts", "bolt hexagon", "boltt", "hexagn stel", "sv\(other)q", "sv\(other)q bolt", "Brand\(other)Q",
            "Secret\(other)Q",
            "\"\(secret) bolt\"", "bolt -\(secret)", "M8 nut", "bolt \(secret) washer", "1700", LeakWorld.amount(of: other, 0),
            "p\(other)x", "steel 0.5",
        ])
    }

    private mutating func field(_ other: Int) -> String {
        pick([
            "Secret\(other)Q", "attributes.Secret\(other)Q", "secret\(other)q", "Common", "Size", "accessory", "relations.accessory",
            "superseded_by",
            "brand", "categories", "Material", "price", "stock", "id", "sku", "title", "nowhere", "attributes", "relations",
        ])
    }

    private mutating func filter(_ other: Int) -> String {
        pick([
            "\(field(other)):=sv\(other)q", "\(field(other)):\(LeakWorld.sku(other, 0))", "\(field(other)):>0", "\(field(other)):[0..9]",
            "id:=[P\(other)X0,P\(other)X1,S1,S2]", "sku:P\(other)*", "brand:=[Brand\(other)Q,Nord]", "brand:!=Nord", "!(brand:=Acme)",
            "categories:=Private\(other)Q", "categories:!=Shared", "price:>1000", "price:=\(LeakWorld.amount(of: other, 0))",
            "price:[1700..1900]",
            "price:<5 || stock:>40", "stock:=\(LeakWorld.count(of: other))", "stock:>1000",
            "availability:=[in_stock,on_order]", "lead_time_days:>20", "availability:!=low", "stock:>=50",
            "accessory:=\(LeakWorld.sku(other, 0))",
            "relations.accessory:=\(LeakWorld.sku(other, 0))",
            "\(field(other)):", "\(field(other)):=`", "(\(field(other)):1", "title:\(LeakWorld.word(other))",
        ])
    }

    /// The parameters of a search.
    private mutating func parameters(_ other: Int) -> [(String, String)] {
        var parameters = [("q", word(other))]
        func add(_ name: String, _ value: String) { parameters.append((name, value)) }
        if chance(35) { add("query_by", pick(["title", "title,sku", "brand", "attributes", "relations", "sku", field(other)])) }
        if chance(45) { add("filter_by", filter(other)) }
        if chance(45) {
            let facet = pick([
                "brand", "attributes.*", "categories", "price", "price(cheap:[0,10],dear:[10,])", "relations.*", field(other),
                "brand,\(field(other))",
                "stock,price,attributes.*", "availability,stock,lead_time_days", "price(sort_by:_alpha:desc)",
            ])
            add("facet_by", facet)
            if chance(40), let name = facet.split(separator: ",").first {
                add("facet_query", "\(name):\(pick(["b", "sv", "p", "17", "s", "brand\(other)"]))")
            }
            if chance(30) { add("max_facet_values", pick(["0", "1", "1000"])) }
            if chance(20) { add("disjunctive_facets", pick(["*", "brand"])) }
        }
        if chance(35) {
            add(
                "sort_by",
                pick([
                    "price:asc", "price:desc", "stock:desc", "lead_time_days:desc", "availability:asc", "\(field(other)):asc",
                    "\(field(other)):desc", "brand:desc,price:asc", "_text_match:asc",
                    "_eval(brand:=Brand\(other)Q):desc", "_eval(\(field(other)):=sv\(other)q):desc", "price(missing_values:first):asc",
                ]))
        }
        if chance(20) { add("group_by", pick(["brand", "categories", "price", "stock", "availability", field(other)])) }
        if chance(25) { add("pinned_hits", "\(sku(other)):1,\(sku(other)):3,S2:2") }
        if chance(15) { add("hidden_hits", "\(sku(other)),S3") }
        if chance(40) { add("per_page", pick(["0", "1", "5", "250"])) }
        if chance(25) { add("page", pick(["1", "2", "5", "17", "100000"])) }
        if chance(10) { add("offset", pick(["0", "3", "39", "41", "1000000"])) }
        if chance(15) {
            add(
                "include_fields",
                pick(["id,price", "relations", "Secret\(other)Q", "list_price,discount,price_tiers,price", "attributes.*"]))
        }
        if chance(10) { add("exclude_fields", pick(["title", "relations", "attributes"])) }
        if chance(20) { add("highlight_fields", pick(["relations", "relations.accessory", "title,sku", field(other), "none"])) }
        if chance(15) { add("highlight_full_fields", pick(["relations", "title", field(other)])) }
        if chance(15) { add("num_typos", pick(["0", "1", "2"])) }
        if chance(15) { add("drop_tokens_threshold", pick(["0", "1", "10", "1000"])) }
        if chance(15) { add("typo_tokens_threshold", pick(["0", "1", "10", "1000"])) }
        if chance(10) { add("prefix", pick(["true", "false"])) }
        if chance(20) { add("currency", pick(["EUR", "USD", "EURO"])) }
        if chance(20) { add("quantity", pick(["1", "5", "100", "0"])) }
        if chance(20) { add("price_tiers", pick(["true", "1", "maybe"])) }
        if chance(20) { add("stock_levels", "true") }
        if chance(15) { add("explain", "true") }
        if chance(10) { add("customer", LeakWorld.code(other)) }
        return parameters
    }
}
