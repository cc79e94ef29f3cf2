/// A bundle of permissions, each with its scope, that is given to associates.
package struct Role: Sendable, Hashable {
    package let code: RoleCode
    package var name: String
    package var grants: [Permission: Scope]
    /// Whether the role counts only in sessions that were opened with a second factor.
    package var needsSecondFactor: Bool

    package init(code: RoleCode, name: String, grants: [Permission: Scope], needsSecondFactor: Bool = false) {
        self.code = code
        self.name = name
        self.grants = grants
        self.needsSecondFactor = needsSecondFactor
    }
}

/// The name of a role, such as `buyer`.
package typealias RoleCode = Code<Role>
