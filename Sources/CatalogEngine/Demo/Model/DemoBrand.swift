/// An invented manufacturer.
struct DemoBrand: Sendable {
    let name: String
    /// Four digits after the GS1 prefix 952, which is set aside for demonstrations and examples.
    let gs1: Int
    /// Where it makes its goods, most of them in the first.
    let origins: [String]

    static let ferrokant = DemoBrand(name: "Ferrokant", gs1: 1104, origins: ["DE", "TW", "CN"])
    static let skruvik = DemoBrand(name: "Skruvik", gs1: 1217, origins: ["NO", "TW", "IT"])
    static let boltemark = DemoBrand(name: "Boltemark", gs1: 1331, origins: ["IT", "CN", "TR"])
    static let varnholt = DemoBrand(name: "Varnholt", gs1: 1409, origins: ["DE", "CZ"])
    static let rullvik = DemoBrand(name: "Rullvik", gs1: 2105, origins: ["SE", "FR", "CN"])
    static let kugelmar = DemoBrand(name: "Kugelmar", gs1: 2238, origins: ["DE", "SK", "PL"])
    static let dichtano = DemoBrand(name: "Dichtano", gs1: 2316, origins: ["IT", "DE"])
    static let ampelio = DemoBrand(name: "Ampelio", gs1: 3102, origins: ["FR", "ES", "CZ"])
    static let schaltwerth = DemoBrand(name: "Schaltwerth", gs1: 3224, origins: ["DE", "AT", "RO"])
    static let kabelund = DemoBrand(name: "Kabelund", gs1: 3340, origins: ["NO", "PL", "TR"])
    static let klemmtal = DemoBrand(name: "Klemmtal", gs1: 3415, origins: ["DE", "PL", "CN"])
    static let ohmlin = DemoBrand(name: "Ohmlin", gs1: 3508, origins: ["TW", "CN", "MY"])
    static let lumavarde = DemoBrand(name: "Lumavarde", gs1: 3619, origins: ["NL", "CN", "HU"])
    static let kapselius = DemoBrand(name: "Kapselius", gs1: 3727, origins: ["FI", "EE", "DE"])
    static let pneumaro = DemoBrand(name: "Pneumaro", gs1: 4103, origins: ["IT", "RO"])
    static let luftgard = DemoBrand(name: "Luftgard", gs1: 4226, origins: ["SE", "DE", "JP"])
    static let bohrental = DemoBrand(name: "Bohrental", gs1: 5108, origins: ["DE", "CZ", "AT"])
    static let torkvik = DemoBrand(name: "Torkvik", gs1: 5219, origins: ["NO", "SE", "TW"])
    static let akkurando = DemoBrand(name: "Akkurando", gs1: 5326, origins: ["DE", "CN", "MY"])
    static let varnsund = DemoBrand(name: "Varnsund", gs1: 6107, origins: ["NO", "PT", "PK"])
    static let protelline = DemoBrand(name: "Protelline", gs1: 6211, origins: ["FR", "TN", "IT"])
    static let stegaro = DemoBrand(name: "Stegaro", gs1: 6318, origins: ["IT", "PT", "AL"])
    static let skiltberg = DemoBrand(name: "Skiltberg", gs1: 6405, origins: ["NO", "DE"])
    static let pakkholm = DemoBrand(name: "Pakkholm", gs1: 7112, origins: ["SE", "PL", "FI"])
    static let foliander = DemoBrand(name: "Foliander", gs1: 7223, origins: ["DE", "IT", "TR"])
    static let etikanova = DemoBrand(name: "Etikanova", gs1: 7330, origins: ["DE", "NL", "PL"])
}
