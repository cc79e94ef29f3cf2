import SearchIndex
import Testing

/// 1. Each form of a facet is read.
/// 2. Texts outside of the grammar are refused with column, what was expected and what was found.
@Suite struct FacetRequestParsingTests {
    private static func facet(
        _ field: String, _ order: FacetOrder = .count, disjunctive: Bool = false, ranges: [FacetRange] = []
    ) -> FacetRequest {
        var request = FacetRequest(field: field)
        request.order = order
        request.disjunctive = disjunctive
        request.ranges = ranges
        return request
    }

    @Test(
        "1: facets",
        arguments: [
            ("", []), (" ", []), ("brand", [facet("brand")]), (" brand , color ", [facet("brand"), facet("color")]),
            ("attributes.*", [facet("attributes.*")]),
            ("*", [facet("*")]),
            (
                "price(cheap:[0, 10], dear:[10, ])",
                [facet("price", ranges: [FacetRange(label: "cheap", from: 0, to: 10), FacetRange(label: "dear", from: 10, to: nil)])]
            ),
            (
                "price(all:[,],below zero:[ , -1.5],`a, b`:[1e2,2e2]),brand",
                [
                    facet(
                        "price",
                        ranges: [
                            FacetRange(label: "all", from: nil, to: nil), FacetRange(label: "below zero", from: nil, to: -1.5),
                            FacetRange(label: "a, b", from: 100, to: 200),
                        ]), facet("brand"),
                ]
            ),
            ("brand(sort_by:_alpha:asc)", [facet("brand", .valueAscending)]),
            ("brand( sort_by : _alpha : DESC )", [facet("brand", .valueDescending)]),
            ("brand(sort_by:_count:desc)", [facet("brand")]), ("brand(top_k:true)", [facet("brand")]),
            ("brand(disjunctive:true, sort_by:_alpha:asc)", [facet("brand", .valueAscending, disjunctive: true)]),
            ("a.Forward voltage (vf@if),a.x(y,z)", [facet("a.Forward voltage (vf@if)"), facet("a.x(y,z)")]),
            ("a.Vf (x)(sort_by:_alpha:asc)", [facet("a.Vf (x)", .valueAscending)]),
            ("`Ffc, fcb (a:b`,c", [facet("Ffc, fcb (a:b"), facet("c")]),
            ("`a`(top_k:false)", [facet("a")]),
        ] as [(String, [FacetRequest])])
    func facets(text: String, facets: [FacetRequest]) throws {
        #expect(try FacetRequest.parse(text) == facets)
    }

    @Test(
        "2: errors",
        arguments: [
            ("brand,", 7, "a field name", "the end"), (",brand", 1, "a field name", "`,`"), ("a,,b", 3, "a field name", "`,`"),
            ("price(cheap:[0, 10]", 20, "`)` for `(` in column 6", "the end"),
            ("price(cheap:[0..10])", 14, "a number or nothing as a bound", "`0..10]`"),
            ("price(cheap:[0 10])", 14, "a number", "`0`"), ("price(cheap:[0, ten])", 17, "a number", "`ten]`"),
            ("price(cheap:[10, 5])", 14, "a lower bound below", "`10,`"),
            ("price(cheap:[0, 5)", 18, "`]` after the upper bound", "`)`"), ("price(cheap:[0])", 15, "`,` between the bounds", "`]`"),
            ("price(:[0,1])", 7, "the label of a range or an option", "`:`"), ("brand(sort:_alpha:asc)", 7, "`sort_by:`", "`sort:`"),
            ("brand(sort_by:name:asc)", 15, "`_alpha:asc`", "`name:`"), ("brand(sort_by:_alpha)", 21, "`:asc` or `:desc`", "`)`"),
            ("brand(sort_by:_alpha:up)", 22, "`asc` or `desc`", "`up)`"), ("brand(sort_by:_count:asc)", 15, "`_count:desc`", "`_count:`"),
            ("brand(top_k:yes)", 13, "`true` or `false`", "`yes)`"), ("brand(top_k:true x)", 18, "`,` or `)`", "`x)`"),
            ("brand(top_k:true,)", 18, "the label", "`)`"),
            ("`brand", 1, "a backtick before", "``brand`"),
        ])
    func errors(text: String, column: Int, expected: String, found: String) {
        let error = #expect(throws: SearchError.self) { try FacetRequest.parse(text) }
        #expect(error?.code == .syntax)
        #expect(error?.column == column)
        #expect(error?.message.hasPrefix("facet_by, column \(column): expected ") == true, "\(error?.message ?? "")")
        #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
        #expect(error?.message.hasSuffix("found \(found)") == true, "\(error?.message ?? "")")
    }
}
