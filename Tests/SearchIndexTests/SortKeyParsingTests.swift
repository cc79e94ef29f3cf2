import SearchIndex
import Testing

/// 1. Each form of a sort key is read.
/// 2. Texts outside of the grammar are refused with column, what was expected and what was found.
@Suite struct SortKeyParsingTests {
    private static let acme = FilterExpression.field(name: "brand", .any([.value("Acme", prefix: false)], .exact))
    private static let inStock = FilterExpression.field(name: "stock", .any([.comparison(.greater, "0")], .words))

    @Test(
        "1: keys",
        arguments: [
            ("", []), ("  ", []), ("price:asc", [SortKey(target: .field("price"), ascending: true)]),
            (" price : DESC ", [SortKey(target: .field("price"), ascending: false)]),
            (
                "price:asc,_text_match:desc, stock:desc",
                [
                    SortKey(target: .field("price"), ascending: true), SortKey(target: .textMatch, ascending: false),
                    SortKey(target: .field("stock"), ascending: false),
                ]
            ),
            ("price(missing_values: first):asc", [SortKey(target: .field("price"), ascending: true, missing: .first)]),
            ("price( missing_values:last ) :desc", [SortKey(target: .field("price"), ascending: false, missing: .last)]),
            ("price(missing_values:normal):desc", [SortKey(target: .field("price"), ascending: false, missing: .normal)]),
            ("_eval(brand:=Acme):desc", [SortKey(target: .filter(acme), ascending: false)]),
            (
                "_eval( (brand:=Acme && stock:>0) ):asc,price:desc",
                [SortKey(target: .filter(.and([acme, inStock])), ascending: true), SortKey(target: .field("price"), ascending: false)]
            ),
            ("a.Forward voltage (vf@if,x):asc", [SortKey(target: .field("a.Forward voltage (vf@if,x)"), ascending: true)]),
            ("a.Vf (x)(missing_values: first):asc", [SortKey(target: .field("a.Vf (x)"), ascending: true, missing: .first)]),
            ("`a, b:c`:asc", [SortKey(target: .field("a, b:c"), ascending: true)]),
            ("`a(b`(missing_values: last):asc", [SortKey(target: .field("a(b"), ascending: true, missing: .last)]),
        ] as [(String, [SortKey])])
    func keys(text: String, keys: [SortKey]) throws {
        #expect(try SortKey.parse(text) == keys)
    }

    @Test(
        "2: errors",
        arguments: [
            ("price", 6, "`:asc` or `:desc`", "the end"), ("price:", 7, "`asc` or `desc`", "the end"),
            ("price:up", 7, "`asc` or `desc`", "`up`"),
            ("price:asc stock:desc", 11, "`,` or the end", "`stock:`"), ("price:asc,", 11, "a field name", "the end"),
            (":asc", 1, "a field name", "`:`"),
            ("a:asc,b:asc,c:asc,d:asc", 19, "at most 3 sort keys", "`d:`"),
            ("price(missing_values: first:asc", 32, "`)` for `(` in column 6", "the end"),
            ("price(missing: first):asc", 7, "`missing_values: first`", "`missing:`"),
            ("price(missing_values: no):asc", 7, "first`, `last` or `normal`", "`missing_values:`"),
            ("_eval(brand):desc", 12, "`:` after the field name", "`)`"), ("_eval(brand:=Acme:desc", 23, "`)`", "the end"),
            ("_eval([(a:1):3]):desc", 7, "one expression", "`[`"),
            ("_eval(brand:=Acme)", 19, "`:asc` or `:desc`", "the end"), ("_eval():desc", 7, "a field name", "`)`"),
        ])
    func errors(text: String, column: Int, expected: String, found: String) {
        let error = #expect(throws: SearchError.self) { try SortKey.parse(text) }
        #expect(error?.code == .syntax)
        #expect(error?.column == column)
        #expect(error?.message.hasPrefix("sort_by, column \(column): expected ") == true, "\(error?.message ?? "")")
        #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
        #expect(error?.message.hasSuffix("found \(found)") == true, "\(error?.message ?? "")")
    }

    @Test("2: what is understood and not supported")
    func unsupported() {
        let error = #expect(throws: SearchError.self) { try SortKey.parse("_text_match(buckets: 10):desc") }
        #expect(error?.message.contains("not supported") == true)
    }
}
