import SkuaServer
import Testing

/// Keys allow what they name.
///
/// 1. An action is allowed by its own name, by `resource:*` of its resource and by `*`.
/// 2. A collection is allowed by its name or by a pattern in which `*` or `.*` stands for any characters.
/// 3. Both must hold.
@Suite struct GrantTests {
    @Test("Actions", arguments: [
        (["documents:search"], Action.search, true), (["documents:search"], .getDocument, false),
        (["documents:*"], .importDocuments, true), (["documents:*"], .createCollection, false), (["*"], .deleteKey, true),
        (["collections:get", "keys:list"], .listKeys, true), ([], .search, false), (["documents"], .search, false),
        (["documents:searching"], .search, false), (["metrics.json:list"], .listMetrics, true),
    ])
    func actions(granted: [String], action: Action, expected: Bool) {
        #expect(Grant(actions: granted, collections: ["*"]).allows(action, on: "products") == expected)
    }

    @Test("Collections", arguments: [
        ("products", "products", true), ("products", "product", false), ("products", "products2", false), ("x", "*", true),
        ("", "*", true), ("org_1", "org_*", true), ("org_1", "org_.*", true), ("an_org_1", "org_*", false),
        ("a-mid-z", "a*mid*z", true), ("a-mad-z", "a*mid*z", false), ("ab", "ab*b", false), ("products", "*ducts", true),
    ])
    func collections(name: String, pattern: String, expected: Bool) {
        #expect(Grant.matches(name, pattern: pattern) == expected)
        #expect(Grant(actions: ["documents:search"], collections: ["none", pattern]).allows(.search, on: name) == expected)
    }

    @Test func noCollectionNeedsNoPattern() {
        #expect(Grant(actions: ["keys:*"], collections: []).allows(.listKeys, on: nil))
        #expect(!Grant(actions: ["*"], collections: []).allows(.search, on: "products"))
    }
}
