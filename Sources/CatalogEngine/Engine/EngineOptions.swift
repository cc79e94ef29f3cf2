package import CommerceStore
import Foundation

/// Where an engine keeps its data and how it behaves.
public struct EngineOptions: Sendable {
    /// The data folder; made when missing.
    public var dataDirectory: String
    /// Bytes that a rebuild of an index may hold in memory, about.
    public var memoryBudget = 512 << 20
    /// Bytes of sets of documents that are kept between searches, for all collections together.
    public var cacheBudget = 96 << 20
    /// Bytes of new documents that one collection holds in memory before they become a file.
    public var newDocumentBudget = 64 << 20
    /// Whether this process maintains the indexes.
    public var ownsIndex = IndexOwnership.ifFree
    /// Seconds between two looks for what other processes wrote; an engine's own writes are picked up at once.
    public var refreshInterval = 0.2
    /// Seconds after which what is searchable is also made durable in the index. The store is durable at once.
    public var sealInterval = 5.0
    /// Seconds that opening waits for indexes to be checked or rebuilt before it goes on with that in the background.
    public var openWait = 0.25
    /// Whether index files are read and checked in full after opening.
    public var verifiesOnOpen = true
    /// Seconds between two full checks of the index files in a long-running process; 0 for never.
    public var verifyInterval = 600.0
    /// A rebuild from scratch is preferred to catching up when at least so many changes are pending and they are at least
    /// half as many as there are documents.
    public var bulkThreshold = 50_000
    /// Changes of documents that the feed keeps for other systems to follow, after the index has them.
    public var keptChanges: Int64 = 100_000
    /// What prices and assortments depend on.
    public var buyers = BuyerOptions()
    /// How much work it is to try one password.
    package var passwordCost = PasswordCost()
    /// Seconds after which somebody who signed in has to do so again.
    public var sessionLifetime: Int64 = 12 * 3600
    /// Codes of roles, of the seller too, that count only in sessions opened with a second factor; a company's own roles say it themselves.
    public var secondFactorRoles: Set<String> = []
    /// Seconds before a mail that could not be sent is tried again; each further attempt waits for twice as long.
    public var deliveryDelay: Int64 = 30
    /// Where the shop is on the web, `https://shop.example.com`, for links in mails; nil leaves them out.
    public var publicAddress: String?
    /// Unix seconds, for creation times and for expiry.
    public var clock: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }

    public init(dataDirectory: String) {
        self.dataDirectory = dataDirectory
    }

    /// Divides an amount of memory among what grows with use while serving; index files are mapped and do not count.
    /// - Parameter bytes: at least 64 MB, less counts as that.
    public mutating func limitServingMemory(to bytes: Int) {
        let share = max(bytes, 64 << 20) / 16
        newDocumentBudget = share
        cacheBudget = share * 2
        buyers.cacheBudget = share * 4
        buyers.listBudget = share * 9
    }
}
