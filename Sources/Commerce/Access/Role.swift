/// A bundle of permissions, each with its scope, that is given to associates.
package struct Role: Sendable, Hashable {
    package let code: RoleCode
    package var name: String
    package var grants: [Permission: Scope]

    package init(code: RoleCode, name: String, grants: [Permission: Scope]) {
        self.code = code
        self.name = name
        self.grants = grants
    }
}

/// The name of a role, such as `buyer`.
package typealias RoleCode = Code<Role>
