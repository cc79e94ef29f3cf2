/// Texts that stand for each other in searches: each for all others, or those of a root for it alone.
///
/// ```swift
/// Synonym(sides: ["sofa", "couch"])                       // each finds the other
/// Synonym(root: "fastener", sides: ["bolt", "hex nut"])   // `fastener` finds bolts, `bolt` finds no fasteners
/// ```
public struct Synonym: Sendable, Equatable {
    /// Where there is one, queries for it find the sides, and queries for a side find nothing more.
    public var root: String?
    /// Each of one word or several, or a measurement.
    public var sides: [String]

    public init(root: String? = nil, sides: [String]) {
        self.root = root
        self.sides = sides
    }
}
