import ByteStorage
package import CatalogEngine
import SearchIndex

/// `skua synonyms list`, `skua rules list`: what merchandisers have set for a collection.
package struct MerchandisingListAction: Sendable {
    package var kind: MerchandisingImportPlan.Kind
    package var collection: String
    package var json: Bool

    package init(_ kind: MerchandisingImportPlan.Kind, of collection: String, json: Bool = false) {
        self.kind = kind
        self.collection = collection
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        switch kind {
        case .synonyms: try show(engine.merchandising.synonyms(of: collection), console)
        case .rules: try show(engine.merchandising.rules(of: collection), console)
        }
    }

    private func show(_ entries: [SynonymEntry], _ console: Console) {
        if json {
            let list = entries.map { entry -> JSON in
                [
                    "id": .string(entry.id), "root": .string(entry.synonym.root ?? ""),
                    "synonyms": .array(entry.synonym.sides.map(JSON.string)),
                ]
            }
            return console.print(JSON.object(["synonyms": .array(list)]).description)
        }
        guard !entries.isEmpty else { return console.print("There are no synonyms in \(collection).") }
        var table = TextTable([.flexible("Id", minimumWidth: 8), .flexible("Searched for"), .flexible("Found as well", minimumWidth: 20)])
        for entry in entries {
            let sides = entry.synonym.sides.joined(separator: " · ")
            table.append([StyledText(entry.id), StyledText(entry.synonym.root ?? "any of them"), StyledText(sides)])
        }
        console.print(lines: table.lines(width: console.width, style: console.style))
    }

    private func show(_ rules: [CurationRule], _ console: Console) {
        if json { return console.print(JSON.object(["overrides": .array(rules.map(\.json))]).description) }
        guard !rules.isEmpty else { return console.print("There are no rules in \(collection).") }
        var table = TextTable([.flexible("Id", minimumWidth: 8), .flexible("Rule", minimumWidth: 40)])
        for rule in rules { table.append([StyledText(rule.id), StyledText(rule.json.description)]) }
        console.print(lines: table.lines(width: console.width, style: console.style))
    }
}
