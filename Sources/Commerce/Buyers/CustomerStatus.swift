/// Whether a company or an associate is served.
package enum CustomerStatus: String, Sendable, Hashable, CaseIterable {
    case active
    /// Nothing is answered on its behalf.
    case blocked
}
