package import CatalogEngine
import Commerce
import SkuaServer

/// `skua import orders`: takes over orders from other channels, one JSON object a line.
package struct OrderImportAction: Sendable {
    package var files: [String]
    package var json: Bool

    /// Orders of a transaction.
    private static let batch = 1000

    package init(files: [String], json: Bool = false) {
        self.files = files
        self.json = json
    }

    /// - Returns: how the command ends.
    /// - Throws: `CommandError` for a file that cannot be read; then nothing of any file was taken over.
    package func run(_ engine: CatalogEngine, _ console: Console) throws -> CommandOutcome {
        let inputs = try files.map {
            (name: $0 == "-" ? "standard input" : $0, lines: OrderImportText.lines(of: try TextFile.bytes(at: $0)))
        }
        let agent = SellerAgent(.system, reach: .everything)
        var (added, repeated, rejected) = (0, 0, 0)
        for (name, lines) in inputs {
            for start in stride(from: 0, to: lines.count, by: Self.batch) {
                let some = lines[start..<min(start + Self.batch, lines.count)]
                for (line, outcome) in zip(some, try OrderImportText.take(some.map(\.text), into: engine, by: agent)) {
                    switch outcome {
                    case .success(let (_, isRepeated)) where isRepeated: repeated += 1
                    case .success: added += 1
                    case .failure(let error):
                        rejected += 1
                        if !json { console.print("\(name):\(line.number): \(OrderImportText.message(error))") }
                    }
                    if json { console.print(String(decoding: OrderImportText.answer(outcome), as: UTF8.self)) }
                }
            }
        }
        if !json {
            console.print(
                "\(HumanText.count(added)) orders taken over, \(HumanText.count(repeated)) were known, \(HumanText.count(rejected)) rejected"
            )
        }
        return rejected > 0 ? .doneWithRejects : .done
    }
}
