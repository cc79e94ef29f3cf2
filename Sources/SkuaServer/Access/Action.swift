/// What a request does, as keys name it: `documents:search`, `collections:create`.
package struct Action: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    /// `resource:operation`, or `*`, or `resource:*` in a grant.
    package init(_ description: String) {
        self.description = description
    }

    package static let search = Action("documents:search")
    package static let getDocument = Action("documents:get")
    package static let createDocument = Action("documents:create")
    package static let upsertDocument = Action("documents:upsert")
    package static let updateDocument = Action("documents:update")
    package static let deleteDocument = Action("documents:delete")
    package static let importDocuments = Action("documents:import")
    package static let exportDocuments = Action("documents:export")
    package static let createCollection = Action("collections:create")
    package static let listCollections = Action("collections:list")
    package static let getCollection = Action("collections:get")
    package static let updateCollection = Action("collections:update")
    package static let deleteCollection = Action("collections:delete")
    package static let createKey = Action("keys:create")
    package static let listKeys = Action("keys:list")
    package static let getKey = Action("keys:get")
    package static let deleteKey = Action("keys:delete")
    package static let listMetrics = Action("metrics.json:list")
    package static let listStatistics = Action("stats.json:list")
    package static let listDebug = Action("debug:list")

    /// Whether a granted action (`documents:*`) covers this one.
    func isCovered(by granted: String) -> Bool {
        if granted == "*" || granted == description { return true }
        guard granted.hasSuffix(":*") else { return false }
        return description.hasPrefix(granted.dropLast(1))
    }
}
