import CatalogEngine
import Foundation
import TestSupport
import skua

/// A catalog of a dozen products in a directory of its own, imported as the command line does it.
final class SmallCatalog {
    let directory: TemporaryDirectory
    let recorded = RecordedConsole()

    static let csv = """
        sku,title,brand,price,stock,Material
        HX-M8X40,Hex bolt M8 x 40 stainless,Nordbolt,0.42,1200,Steel
        HX-M8X60,Hex bolt M8 x 60 stainless,Nordbolt,0.55,800,Steel
        HX-M10X40,Hex bolt M10 x 40 zinc,Kestrel,0.61,650,Steel
        NU-M8,Hex nut M8 stainless,Nordbolt,0.08,9000,Steel
        NU-M10,Hex nut M10 zinc,Kestrel,0.11,7000,Steel
        WA-M8,Washer M8 stainless,Nordbolt,0.03,20000,Steel
        WA-M8-N,Washer M8 nylon,Halden,0.05,4000,Nylon
        BE-6204,Deep groove ball bearing 6204,Auriga,4.90,310,Steel
        BE-6205,Deep groove ball bearing 6205,Auriga,5.60,290,Steel
        GL-9,Glove nitrile size 9,Brisk,1.20,500,Nitrile
        GL-10,Glove nitrile size 10,Brisk,1.20,480,Nitrile
        TA-50,Packing tape 50 mm brown,Brisk,2.10,150,Polypropylene

        """

    init() throws {
        directory = TemporaryDirectory()
        try write(Self.csv, to: "products.csv")
        _ = try run(.write) { try importing("products.csv").run($0, recorded.console()) }
    }

    /// Path of the data directory.
    var data: String { path("data") }

    /// Path of a file beside the data directory.
    func path(_ name: String) -> String { directory.path + "/" + name }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    /// An import of a file; rejects stay in the directory.
    func importing(_ name: String) -> ImportAction {
        ImportAction(collection: "products", files: [path(name)], rejectsFile: path(name + ".rejects"))
    }

    /// Opens the catalog as a command does.
    func run<Result>(_ purpose: CatalogSession.Purpose, _ body: (CatalogEngine) throws -> Result) throws -> Result {
        try CatalogSession(directory: data, purpose: purpose, console: recorded.console()).run(body)
    }

    /// What an action prints.
    func output(_ purpose: CatalogSession.Purpose = .search, _ body: (CatalogEngine, Console) throws -> Void) throws -> String {
        let recorded = RecordedConsole()
        try run(purpose) { try body($0, recorded.console()) }
        return recorded.output
    }
}
