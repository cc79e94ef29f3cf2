package import ByteStorage
import SearchIndex

/// The map of a feed that comes without one, from its first records.
package enum AutomaticMap {
    /// Names under which feeds have the number of a product, folded; the first that is there is the id.
    private static let idNames = [
        "id", "sku", "itemnumber", "productsku", "variantsku", "articlenumber", "articleno", "itemno", "partnumber", "productid",
        "supplierpid", "code",
    ]
    /// Endings of names whose values are codes, even if they are digits only.
    private static let codeEndings = ["id", "code", "number", "no", "nr", "sku", "ean", "gtin", "upc", "mpn", "zip", "phone", "postcode"]

    /// - Parameters:
    ///   - sample: the first records as read.
    ///   - columns: names of the columns, for tables.
    ///   - context: how numbers are written.
    /// - Throws: ``ImportError`` when no member can be the id.
    package static func map(sample: [JSONObject], columns: [String]?, decimalComma: Bool) throws(ImportError) -> ImportMap {
        var map = ImportMap()
        map.keep = .rest
        let names = columns ?? members(of: sample)
        let folded = names.map(HeaderGuess.fold)
        guard let id = idNames.lazy.compactMap({ folded.firstIndex(of: $0) }).first.map({ names[$0] }) else {
            if sample.isEmpty { return map }
            let listed = names.prefix(12).map { "`\(Excerpt.of($0, bytes: 30))`" }.joined(separator: ", ")
            throw ImportError(
                .format,
                "none of the fields \(listed) is called `id` or `sku`; name the id in a map, such as `id: \(names.first ?? "number")`")
        }
        map.id = ValueRule(.path(FieldPath(member: id)))
        guard columns != nil else {
            if id != "id" { map.fields = [ValueRule.Member(id, map.id)] }
            map.cleansKept = false
            map.nulls = []
            return map
        }
        map.nulls = [""]
        map.fields = names.map { rule(for: $0, among: names, sample: sample, decimalComma: decimalComma) }
        return map
    }

    /// The names of all members of the first records, in order.
    private static func members(of sample: [JSONObject]) -> [String] {
        var seen: Set<String> = []
        return sample.prefix(100).flatMap(\.keys).filter { seen.insert($0).inserted }
    }

    /// The rule of a column, under its own name or that of the well-known field that it is in other letters.
    private static func rule(for name: String, among names: [String], sample: [JSONObject], decimalComma: Bool) -> ValueRule.Member {
        let folded = HeaderGuess.fold(name)
        let known = WellKnownFields.declarations.first {
            HeaderGuess.fold($0.name) == folded && (name == $0.name || !names.contains($0.name))
        }
        let nulls = NullTexts(ImportMap.usualNulls)
        let texts = sample.compactMap { $0[name]?.stringValue?.trimmingSpaces() }.filter { !nulls.contains($0) }
        var rule = ValueRule(.path(FieldPath(member: name)))
        let isNumeric = texts.allSatisfy { isNumber($0, decimalComma) } && !texts.isEmpty && !codeEndings.contains(where: folded.hasSuffix)
        if known?.type.isNumber ?? isNumeric {
            rule.nulls = ImportMap.usualNulls
            if known == nil { rule.cast = texts.allSatisfy { Int64($0) != nil } ? .integer : .number }
        } else if known?.name == "title", texts.count(where: { ValueExpectation.text.accepts(.string($0)) }) * 4 >= texts.count * 3 {
            // A title of digits only is most likely a shifted column.
            rule.expect = .text
        }
        return ValueRule.Member(known?.name ?? name, rule)
    }

    private static func isNumber(_ text: String, _ decimalComma: Bool) -> Bool {
        if NumberText.isPlainNumber(text) { return true }
        guard decimalComma, text.utf8.contains(UInt8(ascii: ",")) else { return false }
        return NumberText.value(of: text, decimalComma: true) != nil
    }
}
