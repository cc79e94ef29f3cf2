import ByteStorage
package import CatalogEngine

/// `skua keys list`: what keys there are, without their text.
package struct KeysListAction: Sendable {
    package var json: Bool

    package init(json: Bool = false) {
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let keys = try engine.keys.list().map { KeyDescription(key: $0) }
        if json {
            let answer: JSON = ["keys": .array(keys.map(\.json))]
            console.print(answer.description)
        } else if keys.isEmpty {
            console.print("There are no keys.")
        } else {
            var table = TextTable(KeyDescription.columns)
            for key in keys { table.append(key.row) }
            console.print(lines: table.lines(width: console.width, style: console.style))
        }
    }
}
