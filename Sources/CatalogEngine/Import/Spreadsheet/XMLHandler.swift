/// Takes in an XML document piece by piece; names come without their prefixes.
protocol XMLHandler {
    mutating func start(_ name: String, _ attributes: [String: String])
    mutating func text(_ text: String)
    mutating func end(_ name: String)
    /// Whether nothing of what follows is wanted.
    var isFinished: Bool { get }
}

extension XMLHandler {
    mutating func text(_ text: String) {}
    mutating func end(_ name: String) {}
    var isFinished: Bool { false }
}
