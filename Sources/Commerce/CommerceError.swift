/// A value that the domain does not accept, with a message that says what it must look like.
package struct CommerceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of rule was broken; more may be added.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        package let description: String
        /// Text that does not follow the form of its type.
        package static let syntax = Code(description: "syntax")
        /// A number too large or too small to be held.
        package static let range = Code(description: "range")
        /// More decimals than can be held without rounding.
        package static let precision = Code(description: "precision")
        /// Two currencies where there can be only one.
        package static let currency = Code(description: "currency")
        /// A name that stands for nothing known.
        package static let unknown = Code(description: "unknown")
        /// A customer that must not be served.
        package static let blocked = Code(description: "blocked")
        /// Known to the asker, but not to be done by them.
        package static let denied = Code(description: "denied")
        /// Asked for by somebody who has not seen the last change.
        package static let stale = Code(description: "stale")
        /// A change for which the asker has to say which version they have seen, and did not.
        package static let versionMissing = Code(description: "versionMissing")
        /// Not to be done to something in its present state.
        package static let state = Code(description: "state")
        /// More than what may be owed, or nothing may be owed at all.
        package static let credit = Code(description: "credit")
        /// Nothing is sold while invoices are overdue.
        package static let arrears = Code(description: "arrears")
        /// More than what is there of a product.
        package static let stock = Code(description: "stock")
        /// Offered, but its time is over.
        package static let expired = Code(description: "expired")
        /// Something of which there is a later version.
        package static let superseded = Code(description: "superseded")
        /// More of something than there may be.
        package static let limit = Code(description: "limit")
    }

    package var code: Code
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
