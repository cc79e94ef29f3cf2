import ByteStorage
import CatalogEngine
import Commerce
import SearchIndex
import Testing

/// 1. Fields are renamed, joined, split, cast and defaulted; missing values leave nothing behind.
/// 2. Attributes are taken, left out, renamed and typed; two names that become one keep both values.
/// 3. Price breaks come from lists, pairs and columns, and faults in them name the place.
/// 4. Values are brought into declared types, and what does not fit is told with field, expected and found.
/// 5. All faults of a record are told, not only the first.
@Suite struct RecordMapperTests {
    private static func outcome(_ yaml: String, _ record: String, schema: [Field] = []) throws -> MappingOutcome {
        let mapper = RecordMapper(try ImportMap.parse(yaml), schema: Schema(fields: schema))
        return mapper.map(try JSON.parse(record).objectValue!, order: 0)
    }

    private static func document(_ yaml: String, _ record: String, schema: [Field] = []) throws -> String {
        switch try outcome(yaml, record, schema: schema) {
        case .mapped(let mapped): JSON.object(mapped.document).description
        case .skipped: "skipped"
        case .rejected(let problems, _): problems.map(\.description).joined(separator: "; ")
        }
    }

    @Test(
        "1: fields",
        arguments: [
            ("{from: name}", #"{"id":"A","x":"Bolt"}"#), ("{from: [0]}", nil), ("{from: gone, default: none}", #"{"id":"A","x":"none"}"#),
            ("{from: dash}", #"{"id":"A"}"#), ("{from: dash, nulls: [], default: 1}", #"{"id":"A","x":1}"#),
            ("{from: n, cast: integer}", #"{"id":"A","x":12}"#), ("{from: n, multiply: 2.5}", #"{"id":"A","x":30}"#),
            ("{from: cents, divide: 100}", #"{"id":"A","x":49.95}"#), ("{from: n, cast: text}", #"{"id":"A","x":"12"}"#),
            ("{from: tags, split: \",\"}", #"{"id":"A","x":["a","b"]}"#),
            ("{from: tags, split: \",\", join: \" + \"}", #"{"id":"A","x":"a + b"}"#),
            ("{list: [name, gone, tags]}", #"{"id":"A","x":["Bolt","a, b"]}"#), ("{first: [gone, name]}", #"{"id":"A","x":"Bolt"}"#),
            ("{category: [group, sub]}", #"{"id":"A","x":["Fasteners › All > Bolts"]}"#),
            ("{from: yes, cast: bool}", #"{"id":"A","x":true}"#),
            ("{from: size, cast: quantity}", #"{"id":"A","x":{"value":40,"unit":"mm"}}"#),
            ("{from: n, cast: quantity, unit: kg}", #"{"id":"A","x":{"value":12,"unit":"kg"}}"#),
            ("{from: when, cast: date, format: dd.MM.yyyy}", #"{"id":"A","x":"2024-05-31"}"#),
            ("{from: when, cast: timestamp, format: dd.MM.yyyy}", #"{"id":"A","x":1717113600}"#),
            ("{from: name, lookup: {Bolt: Skrue}}", #"{"id":"A","x":"Skrue"}"#),
            ("{from: name, case: upper, replace: {l: L}}", #"{"id":"A","x":"BOLT"}"#),
            ("{from: name, when: \"n > 100\", default: small}", #"{"id":"A","x":"small"}"#), ("{const: [1, 2]}", #"{"id":"A","x":[1,2]}"#),
            ("{object: {k: {const: 1}, v: name}}", #"{"id":"A","x":{"k":1,"v":"Bolt"}}"#),
            ("{object: {k: {const: 1}, v: gone}}", #"{"id":"A"}"#),
            ("{from: gone, required: true}", "x: expected a value in `gone`, found none"),
            ("{from: name, cast: number}", "x: expected a number, found `Bolt`"),
            ("{from: n, expect: text}", "x: expected text, found `12`"),
            ("{from: ratio, cast: integer}", "x: expected a whole number, found `1.5`"),
            ("{object: {v: {from: name, cast: number}}}", "x.v: expected a number, found `Bolt`"),
        ] as [(String, String?)])
    func fields(rule: String, expected: String?) throws {
        let record = #"""
            {"sku":"A","name":" Bolt ","dash":"-","n":"12","cents":4995,"tags":"a, b",
            "group":"Fasteners > All","sub":"Bolts","yes":"Oui","size":"40 mm",
            "when":"31.05.2024","ratio":"1.5"}
            """#
        guard let expected else {
            #expect(throws: ImportError.self) { try Self.document("id: sku\nfields: {x: \(rule)}", record) }
            return
        }
        #expect(try Self.document("id: sku\nfields: {x: \(rule)}", record) == expected)
    }

    @Test("1: what is kept, dropped and left out")
    func keep() throws {
        let record = #"{"sku":"A","color":"red","size_s":1,"size_xl":2,"none":null,"note":"x"}"#
        #expect(try Self.document("id: sku\nkeep: \"*\"\ndrop: [\"size_*\"]", record) == #"{"id":"A","color":"red","note":"x"}"#)
        #expect(try Self.document("id: sku\nkeep: [\"size_*\"]\ndrop: size_xl", record) == #"{"id":"A","size_s":1}"#)
        #expect(try Self.document("id: sku\nwhere: color = red\nskip: size_s > 5", record) == #"{"id":"A"}"#)
        #expect(try Self.document("id: sku\nwhere: color = blue", record) == "skipped")
        #expect(try Self.document("id: sku\nskip: note exists", record) == "skipped")
    }

    @Test("1: ids")
    func ids() throws {
        #expect(try Self.document("id: n", #"{"n":59101}"#) == #"{"id":"59101"}"#)
        #expect(try Self.document("id: n", #"{"n":5.0}"#) == #"{"id":"5"}"#)
        #expect(try Self.document("id: \"{a}:{b}\"", #"{"a":"x","b":"y"}"#) == #"{"id":"x:y"}"#)
        #expect(try Self.document("id: n", #"{"n":" "}"#) == "id: expected an id in `n`, found none")
        #expect(
            try Self.document("id: n", #"{"n":[1]}"#).hasPrefix(
                "id: expected an id: a text of at most 1000 bytes, or a number, found array"))
    }

    @Test("2: attributes")
    func attributes() throws {
        let record =
            #"{"sku":"A","attr_t_usb_ports":"two","attr_n_usb_ports":2.0,"attr_b_rohs":true,"attr_n_w":"x","other":"y","Category":{"a":1}}"#
        let map =
            """
            id: sku
            attributes:
              from: "*"
              only: ["attr_*"]
              names: sentence
              prefixes: {attr_t_: text, attr_n_: {type: number, otherwise: drop}, attr_b_: bool}
            """
        #expect(try Self.document(map, record) == #"{"id":"A","attributes":{"Usb ports":["two",2.0],"Rohs":true}}"#)
        let nested =
            #"{"sku":"A","attributes":{"Length":"40 mm","C":1.0000000000000001e-07,"F":"a, b","Gone":"NaN","V":12.0,"Category":{"id":1}}}"#
        let types = """
            id: sku
            attributes: {from: attributes, exclude: [Category], rename: {V: Voltage}}
            types:
              {Length: quantity, C: {type: text, unit: F, style: engineering}, F: {type: text, split: ", "}, Voltage: {type: text, unit: V}}
            """
        #expect(
            try Self.document(types, nested)
                == #"{"id":"A","attributes":{"Length":{"value":40,"unit":"mm"},"C":"100nF","F":["a","b"],"Voltage":"12 V"}}"#)
        #expect(
            try Self.document("id: sku\nattributes: attributes\ntypes: {Length: number}", nested)
                == "attributes.Length: expected a number, found `40 mm`")
        #expect(
            try Self.document("id: sku\nattributes: {add: {Size: attributes.Length}}\ntypes: {Size: quantity}", nested)
                == #"{"id":"A","attributes":{"Size":{"value":40,"unit":"mm"}}}"#)
        #expect(try Self.document("id: sku\nattributes: sku", nested) == "sku: expected an object of attributes, found `A`")
    }

    private static func prices(_ rules: String, _ record: String) throws -> String {
        switch try outcome("id: sku\nprices: \(rules)", record) {
        case .mapped(let mapped):
            mapped.prices.map { "\($0.list) \($0.sku) \($0.unit) \($0.minQuantity) \($0.amount)/\($0.baseQuantity) \($0.currency)" }.joined(
                separator: "; ")
        case .skipped: "skipped"
        case .rejected(let problems, _): problems.map(\.description).joined(separator: "; ")
        }
    }

    @Test(
        "3: prices",
        arguments: [
            ("{currency: USD, from: breaks, min_quantity: q, amount: p}", "default A pce 1 2.5/1 USD; default A pce 10 2.0013/1 USD"),
            ("{currency: {from: cur}, list: base, unit: box, amount: price}", "base A box 1 12.5/1 EUR"),
            ("{currency: eur, amount: cents, divide: 100}", "default A pce 1 49.95/1 EUR"),
            (
                "{currency: EUR, columns: [{min_quantity: 1, amount: p1}, {min_quantity: q2, amount: p2}, {min_quantity: 5, amount: x}]}",
                "default A pce 1 9/1 EUR; default A pce 25 8.5/1 EUR"
            ),
            ("{currency: EUR, pattern: \"price_*\", base_quantity: 100}", "default A pce 5 3/100 EUR; default A pce 50 2/100 EUR"),
            ("{currency: EUR, amount: gone}", ""),
            ("{currency: Euro, amount: price}", "prices.currency: expected an ISO 4217 code of three letters, such as EUR, found `Euro`"),
            ("{currency: EUR, amount: sku}", "sku: expected a price of 0 or more, found `A`"),
            ("{currency: EUR, amount: minus}", "minus: expected a price of 0 or more, found the number -1"),
            ("{currency: EUR, from: bad, min_quantity: q, amount: p}", "bad[0].q: expected a quantity above 0, found the number 0"),
            ("{currency: EUR, from: twice, min_quantity: q, amount: p}", "prices: expected one price from each quantity, found two from 1"),
            ("{currency: EUR, from: sku, min_quantity: q, amount: p}", "sku: expected a list of price breaks, found `A`"),
        ])
    func prices(rules: String, expected: String) throws {
        let record = #"""
            {"sku":"A","cur":"EUR","price":"12.50","cents":4995,"p1":"9","p2":8.5,"q2":"25","price_50":2,"price_5":3,"price_x":1,"minus":-1,
            "breaks":[{"q":10,"p":2.00125},{"q":1,"p":2.5}],"bad":[{"q":0,"p":1}],"twice":[{"q":1,"p":1},{"q":1.0,"p":2}]}
            """#
        #expect(try Self.prices(rules, record) == expected)
    }

    @Test("4: declared types")
    func types() throws {
        let schema = [
            Field(name: "title", type: .string), Field(name: "code", type: .string), Field(name: "price", type: .float),
            Field(name: "stock", type: .int32),
            Field(name: "tags", type: .stringArray), Field(name: "new", type: .bool),
        ]
        func map(_ record: String) throws -> String { try Self.document("id: sku\nkeep: \"*\"", record, schema: schema) }
        #expect(
            try map(#"{"sku":"A","code":12,"price":"1.5","stock":"7","tags":"x","new":"yes"}"#)
                == #"{"id":"A","code":"12","price":1.5,"stock":7,"tags":["x"],"new":true}"#)
        #expect(try map(#"{"sku":"A","title":123}"#) == "title: expected text, found the number 123")
        #expect(try map(#"{"sku":"A","price":"abc"}"#) == "price: expected a number, found `abc`")
        #expect(
            try map(#"{"sku":"A","stock":3000000000}"#) == "stock: expected a whole number within ±2147483647, found the number 3000000000")
        #expect(try map(#"{"sku":"A","price":[1,2]}"#) == "price: expected a number, found array `[1,2]`")
        #expect(try map(#"{"sku":"A","code":{"a":1}}"#) == #"code: expected text, found object `{"a":1}`"#)
    }

    @Test("5: all faults")
    func allFaults() throws {
        let yaml = "id: sku\nfields: {a: {from: a, cast: number}, b: {from: b, required: true}}\nprices: {currency: EUR, amount: p}"
        #expect(
            try Self.document(yaml, #"{"sku":"A","a":"x","p":"y"}"#)
                == "a: expected a number, found `x`; b: expected a value in `b`, found none; p: expected a price of 0 or more, found `y`")
    }
}
