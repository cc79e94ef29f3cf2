extension StoreMigration {
    /// Which records of customers, catalogs and price lists changed, so that who holds them in memory reads no others anew.
    static let buyerFeed = StoreMigration(version: 12) { dialect in
        ["CREATE TABLE buyer_change (seq \(dialect.sequenceKey) NOT NULL PRIMARY KEY, kind TEXT NOT NULL, code TEXT NOT NULL)"]
    }
}
