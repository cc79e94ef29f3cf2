/// Which events of the log are wanted; what is nil does not matter.
package struct AuditFilter: Sendable, Hashable {
    package var company: CompanyCode?
    /// As ``AuditEvent/subject``.
    package var subject: String?
    /// As ``Actor/text``.
    package var actor: String?
    /// As ``AuditEvent/action``; with `*` at its end all that begin so: `cart.*`.
    package var action: String?
    /// Unix seconds, included.
    package var from: Int64?
    /// Unix seconds, not included.
    package var until: Int64?

    package init() {}
}
