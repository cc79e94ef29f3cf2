import CatalogEngine
import TestSupport
import Testing

/// 1. The delimiter, the quote, the header and the decimal comma of a table are found from its first rows.
/// 2. Rows with faults among them do not mislead.
/// 3. What is declared is taken as it is.
@Suite struct DialectGuessTests {
    private static func guess(_ text: String, _ declared: SourceOptions = SourceOptions()) -> DelimitedDialect {
        DialectGuess.dialect(of: Array(text.utf8), isWhole: true, declared: declared)
    }

    @Test(
        "1: delimiters",
        arguments: [
            ("sku,name,price\nA,Bolt,1.5\nB,\"Nut; M8\",2\n", ","), ("sku;name;price\nA;Bolt, M8;1,5\nB;Nut;2,25\n", ";"),
            ("sku\tname\nA\tBolt, M8\nB\tNut, big, red\n", "\t"), ("sku|name|price\nA|Bolt, M8; x|1\n", "|"), ("sku\nA\nB\n", ","),
            ("a;1,5;2,5\nb;2,5;3,5\nc;4,5;1,5\n", ";"), ("name,note\nA,\"x;y\"\nB,\"p;q\"\n", ","),
        ])
    func delimiters(text: String, delimiter: String) {
        #expect(Self.guess(text).delimiter == delimiter.utf8.first)
    }

    @Test("1: quotes")
    func quotes() {
        #expect(Self.guess("a,b\n'x, y',1\n'z, w',2\n").quote == UInt8(ascii: "'"))
        #expect(Self.guess("a,b\n\"x, y\",1\n'z',2\n").quote == UInt8(ascii: "\""))
        #expect(Self.guess("a,b\nx,1\n").quote == UInt8(ascii: "\""))
    }

    @Test("1: headers")
    func headers() {
        #expect(Self.guess("sku,Length (mm),2nd name\nA1,4,x\n").columns == ["sku", "Length (mm)", "2nd name"])
        #expect(Self.guess("A1,Bolt,1.5\nA2,Nut,2\n").hasHeader == false)
        #expect(Self.guess("A1,Bolt,1.5\nA2,Nut,2\n").columns == ["column_1", "column_2", "column_3"])
        #expect(Self.guess("61266250\tA 313\tpommade\n62869109\tB\tgel\n").hasHeader == false)
        #expect(Self.guess("Forme,Voie\npommade,cutanée\ngel,cutanée\n").hasHeader)
        #expect(Self.guess("rouge,vin\nrouge,eau\n").hasHeader == false, "a name does not come again below itself")
        #expect(Self.guess("id,name,name,\nA,x,y,z\n").columns == ["id", "name", "name_2", "column_4"])
        #expect(Self.guess("id,name,,\nA,x,,\nB,y,,\n").columns == ["id", "name"])
        #expect(Self.guess("\u{20}sku , price\nA,1\n").columns == ["sku", "price"])
    }

    @Test("1: decimal commas")
    func decimalCommas() {
        #expect(Self.guess("sku;pris\nA;12,50\nB;1.234,5\n").decimalComma)
        #expect(!Self.guess("sku;pris\nA;12.50\nB;1,5\n").decimalComma)
        #expect(!Self.guess("sku;stock\nA;1,234\nB;2,500\n").decimalComma, "thousands")
        #expect(!Self.guess("sku,price\nA,1.5\n").decimalComma)
    }

    @Test("1: line ends of the first Macintoshes")
    func carriageReturns() {
        #expect(Self.guess("sku,name\rA,x\rB,y\r").columns == ["sku", "name"])
    }

    @Test("2: among faults")
    func faults() {
        let text = "sku;title;price\nA;\"Bolt;1\nB;Nut\nC;Washer;3\nD;Screw;4;5;6\nE;Pin;5\n"
        let dialect = Self.guess(text)
        #expect(dialect.delimiter == UInt8(ascii: ";"))
        #expect(dialect.columns == ["sku", "title", "price"])
    }

    @Test("3: declared")
    func declared() {
        var options = SourceOptions()
        options.delimiter = UInt8(ascii: "|")
        options.quote = SourceOptions.Quote.none
        options.columns = ["x", "y"]
        options.decimalComma = true
        let dialect = Self.guess("sku|name\nA|\"b\n", options)
        #expect(dialect.delimiter == UInt8(ascii: "|"))
        #expect(dialect.quote == nil)
        #expect(dialect.columns == ["x", "y"])
        #expect(!dialect.hasHeader)
        #expect(dialect.decimalComma)
        options.columns = ["sku", "name"]
        #expect(Self.guess("sku|name\nA|b\n", options).hasHeader, "the declared names stand in the first row")
    }

    @Test(
        "formats by name and by text",
        arguments: [
            ("a.csv", "[1],2\n", SourceFormat.csv), ("a.jsonl.gz", "", .jsonl), ("-", "{\"a\":1}\n{\"a\":2}\n", .jsonl),
            ("-", " [\n {\"a\":1}]", .json),
            ("-", "{\n \"a\": 1\n}\n{\"b\":2}", .json), ("-", "sku,name\n", .csv), ("feed.json", "{\"a\":1}\n{\"a\":2}\n", .jsonl),
            ("feed.json", "[]", .json),
            ("x.txt", "[A],b\n", .csv), ("feed.tsv", "{", .csv),
        ])
    func formats(path: String, text: String, format: SourceFormat) {
        #expect(SourceFormat.detect(path: path, head: Array(text.utf8)) == format)
    }
}
