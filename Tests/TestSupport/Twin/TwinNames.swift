/// Byte strings numbered in the order of their first use.
package struct TwinNames: Sendable {
    private var numbers: [[UInt8]: Int32] = [:]
    package private(set) var all: [[UInt8]] = []

    package var count: Int { all.count }

    package subscript(number: Int32) -> [UInt8] { all[Int(number)] }

    package func known(_ name: [UInt8]) -> Int32? { numbers[name] }

    package mutating func number(of name: [UInt8]) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(all.count)
        numbers[name] = number
        all.append(name)
        return number
    }
}
