import Commerce

extension PostalAddress {
    /// The address as one column keeps it.
    var kept: String {
        get throws {
            try TextTable.text(Dictionary(uniqueKeysWithValues: parts.map { ($0.key.rawValue, $0.value) }))
        }
    }

    /// Reads what ``kept`` wrote; parts that this program does not know are left out.
    init(kept text: String) throws {
        let parts = try TextTable.table(text).compactMap { name, value in Part(rawValue: name).map { ($0, value) } }
        self.init(Dictionary(uniqueKeysWithValues: parts))
    }
}
