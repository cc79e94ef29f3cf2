/// The numbers of the terms of a list's entries: one byte each while all are below 256, which those of few lists exceed, else four.
struct EntryTerms: Sendable {
    private var narrow: [UInt8] = []
    private var wide: [UInt32] = []
    private var isWide = false

    init() {}

    init(_ numbers: [UInt32]) {
        isWide = numbers.contains { $0 > UInt32(UInt8.max) }
        if isWide { wide = numbers } else { narrow = numbers.map { UInt8(truncatingIfNeeded: $0) } }
    }

    @inline(__always)
    subscript(index: Int) -> UInt32 { isWide ? wide[index] : UInt32(narrow[index]) }

    mutating func append(_ number: UInt32) {
        if !isWide, number > UInt32(UInt8.max) { (wide, narrow, isWide) = (narrow.map { UInt32($0) }, [], true) }
        if isWide { wide.append(number) } else { narrow.append(UInt8(truncatingIfNeeded: number)) }
    }

    mutating func reserveCapacity(_ count: Int) {
        if isWide { wide.reserveCapacity(count) } else { narrow.reserveCapacity(count) }
    }

    /// Gives back what was reserved beyond the contents.
    mutating func trim() { (narrow, wide) = (narrow.map { $0 }, wide.map { $0 }) }

    /// All of them, in order.
    var numbers: [UInt32] { isWide ? wide : narrow.map { UInt32($0) } }

    var byteCount: Int { narrow.count + wide.count * 4 }
}
