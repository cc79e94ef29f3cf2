import ByteStorage

/// Documents that differ from earlier ones in numbers alone, as stock and prices do from one hour to the next.
package enum NumberEdits {
    /// The document with other numbers and flags in some of its members, and once in a while with another text as well.
    package static func edited(_ document: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        guard case .object(var object)? = try? JSON.parse(document) else { return document }
        for member in object.members where Int.random(in: 0..<3, using: &random) > 0 {
            let key = member.key
            switch member.value {
            case .int: object[key] = .int(Int64.random(in: -3...12, using: &random))
            case .double:
                let number = Double(Int.random(in: 0...40, using: &random)) / 4
                // A float may be written without a fraction.
                object[key] = Int64(exactly: number).map { Int.random(in: 0..<2, using: &random) == 0 ? .int($0) : nil } ?? .double(number)
            case .bool: object[key] = .bool(Int.random(in: 0..<2, using: &random) == 0)
            case .string where Int.random(in: 0..<40, using: &random) == 0: object[key] = .string("bolt")
            default: break
            }
        }
        return JSON.object(object).serialized()
    }
}
