import ByteStorage
import CatalogEngine
import SearchIndex
import TestSupport
import Testing

/// 1. A map reads as it is written: source, rules, attributes, types, prices, schema.
/// 2. Each mistake is told with file, line, column, key, what was expected and what was found; a misspelt key with the right one.
@Suite struct ImportMapTests {
    @Test("1: a map with everything")
    func everything() throws {
        let map = try ImportMap.parse(
            """
            description: a feed
            collection: parts
            source: {format: tsv, encoding: latin1, header: false, columns: [sku, name], decimal_comma: true, quote: none}
            nulls: ["?"]
            id: "{a}:{sku}"
            where: "stock > 0"
            skip: ["sku ~ /^X/", name missing]
            fields:
              title: {first: [name, "{sku} {kind?}"], case: sentence, required: true, expect: text}
              categories: {category: [group, {from: sub, replace: {"/s$/": ""}}]}
              made: {from: date, cast: date, format: dd/MM/yyyy}
              price: {from: cents, divide: 100, decimals: 2, default: 0}
            keep: [color, "size_*"]
            drop: size_xl
            attributes: {from: "*", exclude: [a, b], prefixes: {attr_n_: number}, names: sentence, rename: {x: Y}, add: {Land: country}}
            types:
              Length: quantity
              Capacitance: {type: text, unit: F, style: engineering, otherwise: drop}
              "Voltage*": {type: quantity, unit: V}
            prices: {list: base, currency: {from: cur}, unit: pce, columns: [{min_quantity: 1, amount: p1}, {min_quantity: q2, amount: p2}]}
            on_duplicate: merge
            merge: {title: most_common, price: last}
            schema:
              default_sorting_field: price
              token_separators: ["-"]
              ranking: {drop_tokens_threshold: 40}
              fields:
                sku: {type: string, identifier: true, weight: 10, optional: false}
                title: {type: string, locale: no}
                price: float
            """)
        #expect(map.collection == "parts")
        #expect(map.source.format == .csv && map.source.delimiter == 0x09 && map.source.encoding == .windows1252)
        #expect(map.source.hasHeader == false && map.source.columns == ["sku", "name"] && map.source.quote == SourceOptions.Quote.none)
        #expect(map.nulls == ["", "?"])
        #expect(map.conditions.count == 1 && map.exclusions.count == 2)
        #expect(map.fields.map(\.name) == ["title", "categories", "made", "price"])
        #expect(map.fields[0].rule.isRequired && map.fields[0].rule.expect == .text && map.fields[0].rule.letterCase == .sentence)
        #expect(map.fields[2].rule.cast == .date && map.fields[2].rule.format == "dd/MM/yyyy")
        #expect(map.fields[3].rule.divide == 100 && map.fields[3].rule.decimals == 2 && map.fields[3].rule.fallback == 0)
        #expect(map.attributes?.prefixes.first?.type?.cast == .number && map.attributes?.naming == .sentence)
        #expect(map.type(of: "Length")?.cast == .quantity)
        #expect(map.type(of: "Voltage (max)")?.unit == "V")
        #expect(map.type(of: "Capacitance")?.isEngineering == true && map.type(of: "Capacitance")?.otherwise == .drop)
        #expect(map.type(of: "Width") == nil)
        #expect(map.prices?.breaks.count == 2)
        #expect(map.onDuplicate == .merge && map.merge == ["title": .mostCommon, "price": .last])
        let schema = try #require(map.schema)
        #expect(schema.dropThreshold == 40)
        #expect(schema.defaultSortingField == "price" && schema.tokenSeparators == ["-"])
        #expect(schema.fields.map(\.name) == ["sku", "title", "price"])
        #expect(schema.fields[0].identifier && schema.fields[0].weight == 10 && !schema.fields[0].optional)
        #expect(schema.fields[1].locale == "no" && schema.fields[1].optional)
        #expect(schema.fields[2].type == .float && schema.fields[2].sort)
        #expect(
            map.roots.isSuperset(of: ["a", "sku", "name", "kind", "group", "sub", "date", "cents", "country", "cur", "p1", "q2", "p2"]))
    }

    @Test("1: the id where none is named")
    func usualID() throws {
        #expect(try ImportMap.parse("fields: {sku: StockCode}").id.roots == ["StockCode"])
        #expect(try ImportMap.parse("fields: {title: t}").id.roots == ["id", "sku"])
    }

    @Test(
        "2: mistakes",
        arguments: [
            ("feilds: {a: b}", "feed.yml:1:9: feilds: unknown key `feilds`; did you mean `fields`?"),
            ("id: sku\nfields:\n  title: {form: name}", "feed.yml:3:17: fields.title.form: unknown key `form`; did you mean `from`?"),
            (
                "fields:\n  title: {from: name, cast: numbr}",
                "feed.yml:2:29: fields.title.cast: expected one of `text`, `integer`, `number`, `bool`, `date`, `timestamp`, `quantity`"
            ),
            ("fields: [a]", "feed.yml:1:9: fields: expected names of fields with what they are made of, found a list"),
            (
                "fields:\n  a: {from: x, const: 1}",
                "feed.yml:2:6: fields.a: expected exactly one of `from`, `const`, `first`, `list`, `category`, `object`, found 2"
            ),
            ("fields:\n  a: {required: yes, from: x}", "feed.yml:2:17: fields.a.required: expected true or false, found `yes`"),
            ("fields:\n  a: \"{x\"", "feed.yml:2:6: fields.a: `{` without its `}`; braces themselves are written `{{` and `}}`"),
            (
                "fields:\n  a: x[",
                "feed.yml:2:6: fields.a: expected a field such as `sku`, `attributes.Length`, `ean[0]` or `prices[].amount`, found `x[`"
            ),
            (
                "source: {encoding: ebcdic}",
                "feed.yml:1:20: source.encoding: expected one of `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `latin1`, found `ebcdic`"
            ),
            (
                "source: {delimiter: \"::\"}",
                "feed.yml:1:21: source.delimiter: expected one character, or `tab`, `comma`, `semicolon`, `pipe`, found `::`"
            ),
            ("where: price", "expected a condition"),
            ("types: {A: {unit: V}}", "feed.yml:1:12: types.A: expected the key `type`"),
            ("types: {A: {type: text, style: engineering}}", "types.A.style: `engineering` needs a `unit`"),
            ("prices: {amount: p}", "expected the key `currency`"),
            ("prices: {currency: EUR}", "expected `from` with a list of price breaks, `columns`, `pattern`, or `amount`"),
            ("merge: {a: last}", "feed.yml:1:8: merge: needs `on_duplicate: merge`"),
            ("on_duplicate: explode", "expected one of `reject`, `last`, `merge`, found `explode`"),
            ("schema: {fields: {a: strng}}", "schema.fields.a: expected one of `string`"),
            ("schema: {fields: {a: {type: string, weight: 200}}}", "weight: expected a whole number from 1 to 127, found `200`"),
            ("schema: {default_sorting_field: t, fields: {t: string}}", "`t` is of type string; expected a number field"),
            ("attributes: {exclude: [a]}", "expected `from`"),
            ("fields:\n  a: {from: x, divide: 0}", "fields.a.divide: expected a number other than 0, found `0`"),
            ("fields: {a: b}\nfields: {c: d}", "the key `fields` stands here twice"),
            ("a: [", "is not YAML"), ("", "the map is empty"), ("- a", "expected keys such as `id` and `fields`, found a list"),
        ])
    func mistakes(yaml: String, message: String) {
        let error = #expect(throws: ImportError.self) { try ImportMap.parse(yaml, file: "feed.yml") }
        #expect(error?.code == .map)
        #expect(error?.description.hasPrefix("feed.yml") == true, "\(error?.description ?? "")")
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test("2: damaged maps", arguments: 0..<200)
    func damaged(seed: UInt64) throws {
        var random = SeededRandom(seed)
        var text = Array(
            """
            source: {format: tsv, columns: [sku, name]}
            fields:
              title: {first: [name, "{sku} {kind?}"], case: sentence}
              price: {from: cents, divide: 100}
            attributes: {from: "*", prefixes: {attr_n_: number}}
            prices: {currency: {from: cur}, columns: [{min_quantity: 1, amount: p1}]}
            schema: {fields: {sku: {type: string, weight: 10}}}
            """)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<text.count, using: &random)
            if Bool.random(using: &random) {
                text.remove(at: place)
            } else {
                text[place] = "{}[]:,\n \"'x*&!%@0".randomElement(using: &random)!
            }
        }
        do { _ = try ImportMap.parse(String(text), file: "feed.yml") } catch {
            #expect(error.code == .map && !error.message.isEmpty && error.description.hasPrefix("feed.yml"))
        }
    }

    @Test("2: a file that is not there")
    func missingFile() {
        let error = #expect(throws: ImportError.self) { try ImportMap.load(path: "/nowhere/feed.yml") }
        #expect(error?.description == "/nowhere/feed.yml: cannot be read; is the path right?")
    }
}
