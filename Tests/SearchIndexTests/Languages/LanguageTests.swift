import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// What people type in Norwegian, German and French finds what they mean: accents typed and left out, other numbers, compounds.
///
/// Each case holds if one of the first three hits has the expected text. The real catalogs are no part of the project; a missing one is
/// reported and left out.
@Suite struct LanguageTests {
    /// An index of some documents, all texts of which are in one language and stemmed.
    private static func snapshot(
        _ documents: [String: [UInt8]], _ schema: Schema, locale: String, _ folder: borrowing TemporaryDirectory
    ) throws -> IndexSnapshot {
        var schema = schema
        for index in schema.fields.indices where schema.fields[index].type.isText {
            schema.fields[index].locale = locale
            schema.fields[index].stem = true
        }
        let index = try Index(directory: folder.file("index"), schema: schema)
        try index.apply(documents.map { .upsert(id: $0.key, document: $0.value) }, sequence: 1)
        return index.snapshot()
    }

    private static func expect(_ cases: [(query: String, text: String)], in snapshot: IndexSnapshot) throws {
        for (query, text) in cases {
            let result = try snapshot.search(SearchRequest(query: query))
            let texts = result.hits.prefix(3).map { String(decoding: $0.document, as: UTF8.self).lowercased() }
            #expect(texts.contains { $0.contains(text) }, "\(query): \(texts)")
            #expect(result.wordsDropped == 0, "\(query)")
        }
    }

    @Test func norwegian() throws {
        guard RealCatalog.vinmonopolet.isPresent else {
            print("vinmonopolet is not here: set SKUA_DATA to the folder that holds it")
            return
        }
        let folder = TemporaryDirectory()
        let snapshot = try Self.snapshot(RealCatalog.vinmonopolet.sample(), RealCatalog.vinmonopolet.schema, locale: "nb", folder)
        try Self.expect(
            [
                ("rødvin", "rødvin"), ("rodvin", "rødvin"), ("roedvin", "rødvin"), ("RØDVIN", "rødvin"), ("hvitvin", "hvitvin"),
                ("røde bær", "røde bær"), ("roede baer", "røde bær"), ("mørkebær", "mørke bær"), ("rødebær", "røde bær"),
                ("blomster", "blomst"), ("avslutningen", "avslutning"), ("østerrike", "østerrike"), ("oesterrike", "østerrike"),
                ("osterrike", "østerrike"), ("frankrike", "frankrike"), ("tanniner", "tannin"), ("krydder", "krydder"),
                ("sitrus", "sitrus"), ("musserende", "musserende"),
            ], in: snapshot)
    }

    @Test func french() throws {
        guard RealCatalog.bdpm.isPresent else {
            print("bdpm is not here: set SKUA_DATA to the folder that holds it")
            return
        }
        let folder = TemporaryDirectory()
        let snapshot = try Self.snapshot(RealCatalog.bdpm.sample(), RealCatalog.bdpm.schema, locale: "fr", folder)
        try Self.expect(
            [
                ("comprimé", "comprimé"), ("comprime", "comprimé"), ("comprimés", "comprimé"),
                ("comprimes pellicules", "comprimé pelliculé"),
                ("gélule", "gélule"), ("gelules", "gélule"), ("poudres", "poudre"), ("pommades", "pommade"),
                ("libération prolongée", "libération prolongée"), ("liberation prolongee", "libération prolongée"),
                ("solutions buvables", "solution buvable"), ("solutions injectables", "solution injectable"), ("sécables", "sécable"),
                ("suppositoires", "suppositoire"), ("collyres", "collyre"), ("crèmes", "crème"), ("creme", "crème"),
                ("préremplies", "préremplie"), ("prerempli", "prérempli"), ("comprimé à croquer", "à croquer"),
            ], in: snapshot)
    }

    @Test func german() throws {
        let titles = [
            "Sechskantschraube M8 x 40 verzinkt", "Sechskantmutter M8", "Schraube mit Senkkopf", "Mutter flach",
            "Unterlegscheibe Edelstahl",
            "Scheibe für Bremse", "Fußballtrikot blau", "Fußball", "Größe XL Arbeitshose", "Hose", "Arbeit", "Schlüssel 13 mm",
            "Maulschlüssel Satz", "Maul", "Kugellager 6204", "Lager für Kugel", "Kabelbinder 200 mm", "Kabel dreiadrig", "Bürste",
            "Tür", "Türgriff", "Öl für Getriebe",
        ]
        let schema = Schema(fields: [Field(name: "title", type: .string)])
        let folder = TemporaryDirectory()
        var documents: [String: [UInt8]] = [:]
        for title in titles { documents[title] = JSON.object(["id": .string(title), "title": .string(title)]).serialized() }
        let snapshot = try Self.snapshot(documents, schema, locale: "de", folder)
        try Self.expect(
            [
                ("fussball", "fußball"), ("Fußball", "fußball"), ("trikot", "fußballtrikot"), ("trikots", "fußballtrikot"),
                ("groesse", "größe"), ("größen", "größe"), ("grosse xl", "größe"), ("schrauben", "schraube"), ("muttern", "mutter"),
                ("schluessel", "schlüssel"), ("schlüssel", "schlüssel"), ("maulschluessel", "maulschlüssel"), ("hosen", "hose"),
                ("hose", "arbeitshose"), ("arbeitshosen", "arbeitshose"), ("bürsten", "bürste"), ("buersten", "bürste"),
                ("griff", "türgriff"), ("oel", "öl"), ("kugel lager", "kugellager"),
                ("binder", "kabelbinder"), ("sechskant schraube", "sechskantschraube"), ("verzinkte", "verzinkt"),
            ], in: snapshot)
    }
}
