/// Anything that goes wrong in the store, with a code to act upon and a message that says how to mend it.
package struct StoreError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is; more may be added.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        package let description: String
        /// The database was written by a newer program.
        package static let newerSchema = Code(description: "newerSchema")
        /// The file is not a database, or is damaged.
        package static let corrupt = Code(description: "corrupt")
        /// Another process kept the database locked for longer than the busy timeout.
        package static let busy = Code(description: "busy")
        /// A row that must be unique is there already, or a row that is referred to is missing.
        package static let conflict = Code(description: "conflict")
        /// The row that was asked for is not there.
        package static let notFound = Code(description: "notFound")
        /// Changes that a reader still wanted have been removed from the feed.
        package static let feedPruned = Code(description: "feedPruned")
        /// The disk is full.
        package static let full = Code(description: "full")
        /// The database was closed.
        package static let closed = Code(description: "closed")
        /// The operating system said no.
        package static let system = Code(description: "system")
        /// A statement that the database does not accept: a mistake of this program.
        package static let statement = Code(description: "statement")
    }

    package var code: Code
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
