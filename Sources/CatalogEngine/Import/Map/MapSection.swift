/// The keys of one section of a map, taken one by one; what nobody takes is a mistake of the writer.
struct MapSection {
    private let node: MapNode
    private var entries: [(key: String, value: MapNode)]
    private var known: [String] = []

    /// - Throws: ``ImportError`` when the value has no keys.
    init(_ node: MapNode, _ what: String) throws(ImportError) {
        self.node = node
        entries = try node.requireEntries(what)
    }

    /// The value of a key, which is then known and taken.
    mutating func take(_ key: String) -> MapNode? {
        known.append(key)
        guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
        return entries.remove(at: index).value
    }

    /// - Throws: ``ImportError`` for the first key that was not taken, with the nearest one that exists.
    func finish() throws(ImportError) {
        guard let unknown = entries.first else { return }
        let nearest = known.map { (name: $0, distance: Self.distance(unknown.key, $0)) }.min { $0.distance < $1.distance }
        var message = "unknown key `\(Excerpt.of(unknown.key, bytes: 40))`; "
        if let nearest, nearest.distance <= 2 {
            message += "did you mean `\(nearest.name)`?"
        } else {
            message += "expected one of " + known.map { "`\($0)`" }.joined(separator: ", ")
        }
        throw unknown.value.error(message)
    }

    /// Letters to insert, remove or change to make one name of the other.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let cost = letter == other ? diagonal : 1 + min(diagonal, row[j], row[j + 1])
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[right.count]
    }
}
