import ByteStorage
package import SearchIndex

/// Which parts of a document go into an answer: `include_fields` and `exclude_fields`, with nested paths.
///
/// A path names a member and everything below it: `attributes` includes `attributes.Package`. A path that ends in `*` names
/// all members that start so. Excluding wins over including. Paths run through lists: `documents.url` is the `url` of every
/// element.
package struct FieldSelection: Sendable, Equatable {
    private var included: [String]
    private var excluded: [String]

    package init(include: [String] = [], exclude: [String] = []) {
        included = include
        excluded = exclude
    }

    /// Whether documents are written whole.
    package var isEverything: Bool { included.isEmpty && excluded.isEmpty }

    /// Whether a field is written at all.
    package func holds(_ path: String) -> Bool {
        if excluded.contains(where: { Self.covers($0, path) }) { return false }
        return included.isEmpty || included.contains { Self.covers($0, path) }
    }

    /// Lets an included name that the schema does not know stand for the fields of that name one level below, too: `Package` for
    /// `attributes.Package`.
    package mutating func writeOutShortNames(of schema: Schema) {
        for name in included where !name.contains(".") && !name.hasSuffix("*") && name != "id" && schema.declaration(of: name) == nil {
            for field in schema.fields {
                if field.isFamily || field.type == .object || field.type == .objectArray {
                    included.append(field.root + "." + name)
                } else if field.name.hasSuffix("." + name) {
                    included.append(field.name)
                }
            }
        }
    }

    /// Appends the selected parts of a document to JSON text.
    /// - Throws: `SearchError` corrupt when the document is damaged.
    /// - Complexity: O(document × selected paths)
    package func write(_ document: [UInt8], to bytes: inout [UInt8]) throws(SearchError) {
        if isEverything {
            bytes += document
        } else {
            (select(try StoredDocument.parse(document), at: "") ?? .object([:])).write(to: &bytes)
        }
    }

    /// The selected parts of a value; nil when nothing of it is selected.
    private func select(_ value: JSON, at path: String) -> JSON? {
        switch value {
        case .object(let object):
            var kept = JSONObject()
            for member in object.members {
                let memberPath = path.isEmpty ? member.key : path + "." + member.key
                if excluded.contains(where: { Self.covers($0, memberPath) }) { continue }
                let isIncluded = included.isEmpty || included.contains { Self.covers($0, memberPath) }
                let isCutBelow = excluded.contains { $0.hasPrefix(memberPath + ".") }
                if isIncluded && !isCutBelow {
                    kept.members.append(member)
                } else if isIncluded || included.contains(where: { $0.hasPrefix(memberPath + ".") }) {
                    guard let part = select(member.value, at: memberPath) else { continue }
                    kept.members.append(JSONObject.Member(key: member.key, value: part))
                }
            }
            let leadsHere = path.isEmpty || included.isEmpty || included.contains { Self.covers($0, path) }
            return kept.isEmpty && !leadsHere ? nil : .object(kept)
        case .array(let elements):
            let kept = elements.compactMap { select($0, at: path) }
            return kept.isEmpty && !elements.isEmpty ? nil : .array(kept)
        default:
            return included.isEmpty || included.contains { Self.covers($0, path) } ? value : nil
        }
    }

    /// Whether a selected path names this member or something above it.
    private static func covers(_ selected: String, _ path: String) -> Bool {
        if selected.hasSuffix("*") { return path.hasPrefix(selected.dropLast()) }
        return path == selected || (path.hasPrefix(selected) && path.dropFirst(selected.count).hasPrefix("."))
    }
}
