import SearchIndex
import TestSupport
import Testing

/// 1. Each form of the grammar gives the expression that it stands for.
/// 2. Both operators bind alike, from left to right; parentheses and `!` group.
/// 3. Names and values may hold spaces, balanced parentheses and, in backticks, anything.
/// 4. Texts outside of the grammar are refused with column, what was expected and what was found.
/// 5. Chains, lists and parentheses of any length are read in linear time; nesting is limited.
/// 6. What a random expression is written as reads back as the same expression.
/// 7. No text crashes the parser.
@Suite struct FilterParserTests {
    private static func field(_ name: String, _ match: FilterMatch, _ operands: FilterOperand...) -> FilterExpression {
        .field(name: name, .any(operands, match))
    }

    private static func value(_ text: String) -> FilterOperand { .value(text, prefix: false) }

    @Test(
        "1: conditions",
        arguments: [
            ("brand:Acme", field("brand", .words, value("Acme"))),
            ("brand: Acme", field("brand", .words, value("Acme"))),
            (" brand : Acme  Tools ", field("brand", .words, value("Acme  Tools"))),
            ("brand:=Acme", field("brand", .exact, value("Acme"))),
            ("brand:= Acme", field("brand", .exact, value("Acme"))),
            ("brand: =Acme", field("brand", .exact, value("Acme"))),
            ("brand:!=Acme", field("brand", .notExact, value("Acme"))),
            ("brand: != Acme", field("brand", .notExact, value("Acme"))),
            ("brand:!Acme", field("brand", .notWords, value("Acme"))),
            ("brand:![Acme, Bolt]", field("brand", .notWords, value("Acme"), value("Bolt"))),
            ("brand:[Acme, Bolt & Co]", field("brand", .words, value("Acme"), value("Bolt & Co"))),
            ("brand:=[ Acme ,Bolt ]", field("brand", .exact, value("Acme"), value("Bolt"))),
            ("brand:!=[`Acme`,`Bolt`]", field("brand", .notExact, value("Acme"), value("Bolt"))),
            ("id:[]", .field(name: "id", .any([], .words))),
            ("id:=[ ]", .field(name: "id", .any([], .exact))),
            ("id:*", field("id", .words, .value("", prefix: true))),
            ("brand:Acm*", field("brand", .words, .value("Acm", prefix: true))),
            (
                "brand:=[Acm*, `Bolt C`*, `B*`]",
                field("brand", .exact, .value("Acm", prefix: true), .value("Bolt C", prefix: true), value("B*"))
            ),
            ("stock:10", field("stock", .words, value("10"))),
            ("stock:>10", field("stock", .words, .comparison(.greater, "10"))),
            ("stock:>= -10", field("stock", .words, .comparison(.greaterOrEqual, "-10"))),
            ("stock: < 1.5e3", field("stock", .words, .comparison(.less, "1.5e3"))),
            ("stock:<=0", field("stock", .words, .comparison(.lessOrEqual, "0"))),
            ("stock:=>5", field("stock", .exact, .comparison(.greater, "5"))),
            ("stock:>`5`", field("stock", .words, .comparison(.greater, "5"))),
            ("stock:1..5", field("stock", .words, .range("1", "5"))),
            (
                "stock:=[10..20, 30, >50, -9 .. -5, .5..1.5, <=-3]",
                field(
                    "stock", .exact, .range("10", "20"), value("30"), .comparison(.greater, "50"), .range("-9", "-5"), .range(".5", "1.5"),
                    .comparison(.lessOrEqual, "-3"))
            ),
            ("length:10 mm..2 cm", field("length", .words, .range("10 mm", "2 cm"))),
            ("rohs:=true", field("rohs", .exact, value("true"))),
            ("title:to be..or not", field("title", .words, value("to be..or not"))),
            ("title:wait...", field("title", .words, value("wait..."))),
            ("title:1..", field("title", .words, value("1.."))),
            ("title:`1..5`", field("title", .words, value("1..5"))),
            ("title:`>5`", field("title", .words, value(">5"))),
            ("title:``", field("title", .words, value(""))),
            ("time:=12:30:00", field("time", .exact, value("12:30:00"))),
            ("url:=http://a.b/c?d=e&f=g", field("url", .exact, value("http://a.b/c?d=e&f=g"))),
            ("name: Jennifer Lopez, Shakira", field("name", .words, value("Jennifer Lopez, Shakira"))),
            ("", .and([])), (" \t\n", .and([])),
        ])
    func conditions(text: String, expression: FilterExpression) throws {
        #expect(try FilterExpression.parse(text) == expression)
    }

    @Test(
        "3: names and values with odd characters",
        arguments: [
            ("attributes.Voltage - supply:=5V", field("attributes.Voltage - supply", .exact, value("5V"))),
            ("attributes.Forward voltage (vf@if):>3", field("attributes.Forward voltage (vf@if)", .words, .comparison(.greater, "3"))),
            ("a.Vce saturation (vce(sat)@ic,ib):[1,2]", field("a.Vce saturation (vce(sat)@ic,ib)", .words, value("1"), value("2"))),
            ("attributes.Basic/Extended:=Basic", field("attributes.Basic/Extended", .exact, value("Basic"))),
            ("(a.Resistance @ 25℃:x)", field("a.Resistance @ 25℃", .words, value("x"))),
            ("`a.Ratio 1:2 (x`:=y", field("a.Ratio 1:2 (x", .exact, value("y"))),
            ("`a && b` :=y", field("a && b", .exact, value("y"))),
            ("package:=QFN-20(4x4)", field("package", .exact, value("QFN-20(4x4)"))),
            ("(package:=QFN-20(4x4))", field("package", .exact, value("QFN-20(4x4)"))),
            ("package:=[QFN-20(4x4), SOT-23)]", field("package", .exact, value("QFN-20(4x4)"), value("SOT-23)"))),
            ("brand:=`A && B || (C), [D]: `", field("brand", .exact, value("A && B || (C), [D]: "))),
            ("brand:=[`A, B`,`C]D`, `E``F`]", field("brand", .exact, value("A, B"), value("C]D"), value("E``F"))),
            ("cable:=`5` long`", field("cable", .exact, value("5` long"))),
            ("path:=`C:\\`", field("path", .exact, value("C:\\"))),
            ("cable:=5` long", field("cable", .exact, value("5` long"))),
            ("brand:AT&T | Co", field("brand", .words, value("AT&T | Co"))),
            ("brand:[AT&T, a|b]", field("brand", .words, value("AT&T"), value("a|b"))),
            ("brand:=Ærø 😀", field("brand", .exact, value("Ærø 😀"))),
            ("x:a [b], c", field("x", .words, value("a [b], c"))),
        ])
    func oddCharacters(text: String, expression: FilterExpression) throws {
        #expect(try FilterExpression.parse(text) == expression)
    }

    private static let a = field("a", .words, value("1"))
    private static let b = field("b", .words, value("2"))
    private static let c = field("c", .words, value("3"))
    private static let d = field("d", .words, value("4"))

    @Test(
        "2: operators and parentheses",
        arguments: [
            ("a:1 && b:2", .and([a, b])), ("a:1&&b:2&&c:3", .and([a, b, c])), ("a:1 || b:2 || c:3", .or([a, b, c])),
            ("a:1 || b:2 && c:3", .and([.or([a, b]), c])), ("a:1 && b:2 || c:3", .or([.and([a, b]), c])),
            ("a:1 && b:2 || c:3 && d:4", .and([.or([.and([a, b]), c]), d])), ("a:1 || (b:2 && c:3)", .or([a, .and([b, c])])),
            ("(a:1 || b:2) && (c:3 || d:4)", .and([.or([a, b]), .or([c, d])])), ("((a:1))", a), ("( ( a:1 ) && (b:2) )", .and([a, b])),
            ("!(a:1)", .not(a)), ("! ( a:1 || b:2 ) && c:3", .and([.not(.or([a, b])), c])), ("!(!(a:1))", .not(.not(a))),
        ] as [(String, FilterExpression)])
    func operators(text: String, expression: FilterExpression) throws {
        #expect(try FilterExpression.parse(text) == expression)
    }

    @Test(
        "4: errors",
        arguments: [
            ("brand", 6, "`:` after the field name `brand`", "the end"),
            ("price>=100", 11, "`:` after the field name `price>=100`", "the end"),
            ("brand && a:1", 7, "`:` after the field name", "`&&`"), ("brand:", 7, "a value after the operator", "the end"),
            ("brand:=", 8, "a value", "the end"), ("brand: && a:1", 8, "a value", "`&&`"), ("price:>", 8, "a value after `>`", "the end"),
            ("price:>= && a:1", 10, "a value after `>=`", "`&&`"), (":5", 1, "a field name", "`:`"), ("&& a:1", 1, "a field name", "`&&`"),
            ("a:1 &&", 7, "a field name", "the end"), ("a:1 && ", 8, "a field name", "the end"),
            ("a:1 || || b:2", 8, "a field name", "`||`"),
            ("(a:1", 5, "`)` for `(` in column 1", "the end"), ("a:1 && (b:2 || (c:3)", 21, "`)` for `(` in column 8", "the end"),
            ("a:1)", 4, "`&&`, `||` or the end", "`)`"), ("(a:1)) && b:2", 6, "`&&`, `||` or the end", "`)`"),
            ("()", 2, "a field name", "`)`"),
            ("(a:1) b:2", 7, "`&&`, `||` or the end", "`b:`"), ("((a:1) x", 8, "`&&`, `||` or `)`", "`x`"),
            ("a:[1, 2", 8, "`,` or `]`", "the end"),
            ("a:[1, 2 && b:3", 9, "`,` or `]`", "`&&`"), ("a:[1,]", 6, "a value between `,` and `]`", "`]`"),
            ("a:[,1]", 4, "a value", "`,`"),
            ("a:[1,,2]", 6, "a value", "`,`"), ("a:[1] 2", 7, "`&&`, `||` or the end", "`2`"),
            ("a:`x && b:2", 3, "a literal that ends with a backtick", "`` `x`"),
            ("a:`x` y", 3, "a literal that ends with a backtick before `&&`", "`` `x` `"),
            ("a:[`x` y]", 4, "a backtick before `,` or `]`", "`` `x` `"),
            ("`a b", 1, "ends with a backtick before `:`", "`` `a`"), ("a:[!=5]", 4, "a value (`!=` stands before the list", "`!=5]`"),
            ("😀é: && b:1", 5, "a value", "`&&`"), ("a:[1, >]", 8, "a value after `>`", "`]`"),
        ])
    func errors(text: String, column: Int, expected: String, found: String) {
        let error = #expect(throws: SearchError.self) { try FilterExpression.parse(text) }
        #expect(error?.code == .syntax)
        #expect(error?.column == column)
        #expect(error?.message.hasPrefix("filter_by, column \(column): expected ") == true, "\(error?.message ?? "")")
        #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
        let plain = found.hasPrefix("`` ") ? found.replacing("`` ", with: "`").replacing("` `", with: "``") : found
        #expect(error?.message.hasSuffix("found \(plain)") == true, "\(error?.message ?? "")")
    }

    @Test(
        "4: what is understood and not supported",
        arguments: ["location:(48.9, 2.3, 5 km)", "$Orders(id:1)", "a:1 && !$Orders(id:1)", "parts.{name:x && n:1}"])
    func unsupported(text: String) {
        let error = #expect(throws: SearchError.self) { try FilterExpression.parse(text) }
        #expect(error?.message.contains("not supported") == true)
    }

    @Test("5: a list of 100,000 values")
    func longList() throws {
        let text = "id:=[" + (0..<100_000).map { "`part \($0)`" }.joined(separator: ",") + "]"
        let start = ContinuousClock.now
        guard case .field("id", .any(let operands, .exact)) = try FilterExpression.parse(text) else {
            Issue.record("not a condition")
            return
        }
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(operands.count == 100_000)
        #expect(operands[99_999] == .value("part 99999", prefix: false))
    }

    @Test("5: chains of 100,000 conditions", arguments: ["&&", "||"])
    func longChain(connective: String) throws {
        let text = (0..<100_000).map { "f:=\($0)" }.joined(separator: " \(connective) ")
        let expression = try FilterExpression.parse(text)
        switch expression {
        case .and(let terms): #expect(connective == "&&" && terms.count == 100_000)
        case .or(let terms): #expect(connective == "||" && terms.count == 100_000)
        default: Issue.record("not a chain")
        }
        let groups = (0..<20_000).map { "(a:\($0) && b:1)" }.joined(separator: " || ")
        guard case .or(let terms) = try FilterExpression.parse(groups) else {
            Issue.record("not a chain")
            return
        }
        #expect(terms.count == 20_000)
    }

    @Test("5: nesting is limited, and the limit is reached")
    func nesting() throws {
        let limit = 256
        func nested(_ depth: Int) -> String {
            (0..<depth).map { $0 % 2 == 0 ? "a:1 && (" : "b:2 || (" }.joined() + "c:3" + String(repeating: ")", count: depth)
        }
        func alternating(_ count: Int) -> String { "a:1" + (0..<count).map { $0 % 2 == 0 ? " && b:2" : " || c:3" }.joined() }
        _ = try FilterExpression.parse(nested(limit))
        _ = try FilterExpression.parse(alternating(limit))
        _ = try FilterExpression.parse(String(repeating: "(", count: limit) + "a:1" + String(repeating: ")", count: limit))
        for text in [
            nested(limit + 1), alternating(limit + 2), String(repeating: "(", count: 1_000_000), String(repeating: "!(", count: 1_000_000),
        ] {
            let error = #expect(throws: SearchError.self) { try FilterExpression.parse(text) }
            #expect(error?.message.contains("256 levels") == true)
        }
    }

    @Test("6: random expressions, written and read")
    func roundTrips() throws {
        var random = SeededRandom(11)
        for _ in 0..<5_000 {
            let expression = Self.expression(depth: 0, &random)
            #expect(try FilterExpression.parse(Self.text(expression)) == expression, "\(Self.text(expression))")
        }
    }

    @Test("7: random texts give an expression or an error")
    func randomTexts() {
        var random = SeededRandom(12)
        let pieces = [
            "a", ":", "=", "!", "&&", "||", "(", ")", "[", "]", ",", "`", "*", "..", "1", "-", " ", ">", "<", "é", "😀", "{", ".", "$", "&",
            "|",
        ]
        var parsed = 0
        for _ in 0..<50_000 {
            let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
            do {
                _ = try FilterExpression.parse(text)
                parsed += 1
            } catch {
                #expect(error.column.map { (1...text.count + 1).contains($0) } == true)
            }
        }
        #expect(parsed > 50)
    }

    // MARK: - A writer, the twin of the parser

    private static func expression(depth: Int, _ random: inout SeededRandom) -> FilterExpression {
        let count = Int.random(in: 2...4, using: &random)
        switch Int.random(in: 0...(depth > 3 ? 2 : 6), using: &random) {
        case 3: return .and((0..<count).map { _ in expression(depth: depth + 1, &random) })
        case 4: return .or((0..<count).map { _ in expression(depth: depth + 1, &random) })
        case 5: return .not(expression(depth: depth + 1, &random))
        default:
            let name = ["brand", "attributes.Voltage - supply", "vf (a(b)@c,d)", "x:y`z", "é 😀"].randomElement(using: &random)!
            let match: FilterMatch = [.words, .exact, .notExact, .notWords].randomElement(using: &random)!
            return .field(name: name, .any((0..<Int.random(in: 0...3, using: &random)).map { _ in operand(&random) }, match))
        }
    }

    private static func operand(_ random: inout SeededRandom) -> FilterOperand {
        let texts = ["Acme", "a b", "A && B", "x, y", "[z]", "(q)", "5` w", "a*", ">5", "1..2", "", " ", "\\", "😀"]
        switch Int.random(in: 0...3, using: &random) {
        case 0: return .range("\(Int.random(in: -9...9, using: &random))", "\(Double.random(in: -9...9, using: &random))")
        case 1: return .comparison([.less, .lessOrEqual, .greater, .greaterOrEqual].randomElement(using: &random)!, "-1.5")
        default: return .value(texts.randomElement(using: &random)!, prefix: Bool.random(using: &random))
        }
    }

    private static func text(_ expression: FilterExpression) -> String {
        switch expression {
        case .and(let terms): return terms.map { "(\(text($0)))" }.joined(separator: " && ")
        case .or(let terms): return terms.map { "(\(text($0)))" }.joined(separator: "||")
        case .not(let term): return "!(\(text(term)))"
        case .ids(let list): return "id:[\(list.ids.map { "`\($0)`" }.joined(separator: ","))]"
        case .field(let name, .any(let operands, let match)):
            let sign = [FilterMatch.words: "", .exact: "=", .notExact: "!=", .notWords: "!"][match]!
            let list = operands.map { operand in
                switch operand {
                case .value(let text, let prefix): "`\(text)`\(prefix ? "*" : "")"
                case .range(let low, let high): "\(low)..\(high)"
                case .comparison(let comparison, let value): "\(comparison.rawValue)\(value)"
                }
            }
            let whole = operands.count == 1 ? list[0] : "[\(list.joined(separator: " , "))]"
            return "`\(name)`:\(sign)\(whole)"
        }
    }
}
