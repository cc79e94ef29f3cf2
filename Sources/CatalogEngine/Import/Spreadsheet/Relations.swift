/// Reads which part a relation leads to.
struct Relations: XMLHandler {
    private(set) var targets: [String: String] = [:]

    mutating func start(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
        targets[id] = target
    }
}
