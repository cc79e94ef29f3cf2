import ByteStorage
import CatalogEngine
import Testing

/// 1. Paths reach members, elements and all elements, and a member by its whole name first.
/// 2. Templates fill in values; a missing one leaves nothing, an optional one no trace.
/// 3. Conditions compare as they say, and a missing value fails all but `!=`, `!~` and `missing`.
/// 4. Patterns of names match as a naive matcher does.
/// 5. Literal patterns find, replace and split by bytes; regular expressions stand between slashes.
@Suite struct MapExpressionTests {
    private static let record = try! JSON.parse(
        """
        {"sku":"A1","a.b":"dotted","attributes":{"Length":"40 mm","x y":2,"none":null},"ean":["1","2"],"price":12.5,"n":"7","dash":"-",
         "breaks":[{"q":1,"p":2.5},{"q":10,"p":2.0}],"Order Qty":3,"flag":true,"empty":[]}
        """
    ).objectValue!
    private static let nulls = NullTexts(ImportMap.usualNulls)

    @Test(
        "1: paths",
        arguments: [
            ("sku", JSON.string("A1")), ("a.b", .string("dotted")), ("attributes.Length", .string("40 mm")), ("attributes.x y", .int(2)),
            ("attributes.`x y`", .int(2)), ("ean[1]", .string("2")), ("breaks[0].p", .double(2.5)),
            ("breaks[].q", .array([.int(1), .int(10)])),
            ("Order Qty", .int(3)), ("attributes.none", .null),
        ])
    func paths(text: String, value: JSON) throws {
        #expect(try #require(FieldPath(text)).value(in: Self.record) == value)
    }

    @Test("1: paths to nothing", arguments: ["x", "sku.x", "ean[2]", "ean.x", "attributes[0]", "a.c", "sku[]"])
    func missing(text: String) throws {
        #expect(try #require(FieldPath(text)).value(in: Self.record) == nil)
    }

    @Test("1: no paths", arguments: ["", "a[", "a[x]", "[0]", "a..b", "a.", "`a", "a[-1]", "a[0]b"])
    func noPaths(text: String) {
        #expect(FieldPath(text) == nil)
    }

    @Test(
        "2: templates",
        arguments: [
            ("{sku} – {attributes.Length}", "A1 – 40 mm"), ("{sku} {x?} {price}", "A1 12.5"), ("{sku} {x}", nil), ("{x?} {y?}", nil),
            ("{dash}", nil),
            ("{{{sku}}}", "{A1}"), ("{ean}", "1, 2"), ("plain", "plain"), ("{flag}", "true"), ("  {sku}  x ", "A1 x"),
        ])
    func templates(text: String, result: String?) throws {
        #expect(try Template(text).text(for: Self.record, nulls: Self.nulls) == result)
    }

    @Test("2: no templates", arguments: ["{", "}", "{a", "a}", "{}", "{a[}"])
    func noTemplates(text: String) {
        #expect(throws: TemplateSyntaxError.self) { try Template(text) }
    }

    @Test(
        "3: conditions",
        arguments: [
            ("sku = A1", true), ("sku = a1", false), ("sku != A2", true), ("price > 12", true), ("price > 12.5", false),
            ("price >= 12.5", true),
            ("price < 13", true), ("price <= 12", false), ("n = 7.0", true), ("n > 6", true), ("sku > 6", false), ("x = 1", false),
            ("x != 1", true),
            ("x > 0", false), ("x missing", true), ("sku missing", false), ("sku exists", true), ("dash exists", false),
            ("empty exists", false),
            ("sku ~ A", true), ("sku ~ /^A[0-9]$/", true), ("sku !~ /^B/", true), ("x ~ /.*/", false), ("x !~ /.*/", true),
            ("sku in [B2, A1]", true),
            ("sku in [B2]", false), ("Order Qty = 3", true), ("attributes.Length ~ mm", true), ("flag = true", true),
        ])
    func conditions(text: String, holds: Bool) throws {
        let condition = try #require(RowCondition(text))
        #expect(condition.holds(for: Self.record, nulls: Self.nulls, decimalComma: false) == holds)
    }

    @Test("3: no conditions", arguments: ["", "sku", "sku == A", "= 3", "price > abc", "sku in A", "sku ~ /(/", "sku in []"])
    func noConditions(text: String) {
        #expect(RowCondition(text) == nil)
    }

    @Test("4: names")
    func names() {
        for (pattern, name, matches) in [
            ("a*", "abc", true), ("*c", "abc", true), ("*", "", true), ("a*c", "ac", true), ("a*c", "abcd", false),
            ("a*b*c", "a-b-c", true), ("ab*ba", "aba", false),
            ("abc", "abc", true), ("abc", "abcd", false), ("*b*", "abc", true), ("*x*", "abc", false), ("attr_t_*", "attr_t_x", true),
        ] {
            #expect(NamePattern(pattern).matches(name) == matches, "\(pattern) \(name)")
        }
    }

    @Test("5: texts and expressions")
    func patterns() throws {
        let comma = try #require(TextPattern(", "))
        #expect(comma.split("a, b,c, , d") == ["a", "b,c", "d"])
        #expect(comma.replacing(in: "a, b, c", with: "|") == "a|b|c")
        #expect(comma.matches("a, b") && !comma.matches("a,b"))
        let either = try #require(TextPattern("/[,;] */"))
        #expect(either.split("ø, 日;c") == ["ø", "日", "c"])
        let swap = try #require(TextPattern("/^([a-z]+)_([a-z]+)$/"))
        #expect(swap.replacing(in: "left_right", with: "$2 $1") == "right left")
        let letter = try #require(TextPattern("é"))
        #expect(letter.replacing(in: "éaée", with: "") == "ae")
        #expect(TextPattern("/(/") == nil)
    }

    @Test(
        "expectations",
        arguments: [
            (ValueExpectation.text, JSON.string("M8"), true), (.text, .string("12.5"), false), (.text, .int(3), false),
            (.text, .string("ø"), true), (.text, .string("日"), true),
            (.number, .string("1.5"), true), (.number, .string("a"), false), (.integer, .int(3), true), (.integer, .double(3), false),
            (.bool, .bool(true), true),
            (.date, .string("2024-02-30"), false), (.url, .string("https://a.b"), true), (.url, .string("a.b"), false),
            (.gtin, .string("4006381333931"), true),
            (.gtin, .string("4006381333932"), false), (.gtin, .string("12345"), false),
            (.text, .array([.string("a"), .string("1")]), false),
        ])
    func expectations(expectation: ValueExpectation, value: JSON, accepts: Bool) {
        #expect(expectation.accepts(value) == accepts)
    }
}
