import ArgumentParser
import ByteStorage
import CatalogEngine
import Foundation

struct EffectiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "effective",
        abstract:
            "Writes what every product costs some customers, as an engine without price lists has to be told: world-DATASET/effective.jsonl."
    )

    @OptionGroup var world: WorldOptions

    @Option(help: "Customers, of those who see everything.")
    var customers = 20

    func run() throws {
        let engine = try world.engine()
        let companies = try engine.companyCount
        var prices: [String: [String]] = [:]
        for number in 0..<customers {
            try engine.export("products", for: Buyer(customer: "c\(number * 20 % companies)")) { bytes in
                let document = try JSON.parse(bytes)
                guard let id = document["id"]?.stringValue, let price = document["price"]?.doubleValue else { return }
                prices[id, default: []].append("\"p_\(number)\":\(price)")
            }
        }
        let lines = prices.sorted { $0.key < $1.key }.map { id, members in "{\"id\":\(JSON.string(id)),\(members.joined(separator: ","))}\n"
        }
        try lines.joined().write(toFile: world.file("effective.jsonl"), atomically: true, encoding: .utf8)
        try engine.close()
    }
}
