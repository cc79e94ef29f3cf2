import SkuaServer
import Testing

/// Query strings are decoded as HTML forms encode them.
///
/// 1. Names and values come in order, `+` and `%20` are spaces, `%2B` is a plus.
/// 2. A name without `=` has an empty value; only the first `=` separates.
/// 3. Broken escapes and bytes that are not UTF-8 are 400, never guessed.
/// 4. A path segment keeps its plus.
@Suite struct QueryStringTests {
    @Test(
        "Decoding",
        arguments: [
            ("q=hex+bolt&page=2", ["q": "hex bolt", "page": "2"]),
            ("q=hex%20bolt%2Bnut", ["q": "hex bolt+nut"]),
            ("filter_by=price:%3E1%20%26%26%20brand:=a=b", ["filter_by": "price:>1 && brand:=a=b"]),
            ("flag&q=", ["flag": "", "q": ""]),
            ("q=%C3%A9%e2%82%ac", ["q": "é€"]),
            ("%71=a", ["q": "a"]),
            ("", [:]),
            ("&&a=1&", ["a": "1"]),
        ])
    func decodes(text: String, expected: [String: String]) throws {
        let pairs = try QueryString.parse(text)
        #expect(Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }) == expected)
    }

    @Test("Broken escapes", arguments: ["q=%", "q=%4", "q=%zz", "q=%C3", "q=%FF", "%C3=1"])
    func refuses(text: String) {
        let error = #expect(throws: ServerError.self) { try QueryString.parse(text) }
        #expect(error?.status == 400)
    }

    @Test func repeatedNamesKeepTheirOrder() throws {
        #expect(try QueryString.parse("a=1&a=2").map(\.value) == ["1", "2"])
    }

    @Test func pathSegmentsKeepPlus() throws {
        #expect(try QueryString.decodePathSegment("a+b%2Fc%20d") == "a+b/c d")
    }
}
