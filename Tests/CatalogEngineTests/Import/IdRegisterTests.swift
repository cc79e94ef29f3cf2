import CatalogEngine
import TestSupport
import Testing

/// 1. An id is new once, and afterwards known with the line on which it came first, as a dictionary would have it.
@Suite struct IdRegisterTests {
    @Test("1: like a dictionary", arguments: [0, 1, 15, 16, 17, 1000, 50_000])
    func twin(count: Int) {
        var random = SeededRandom(UInt64(count))
        var register = IdRegister(minimumCapacity: 1)
        var twin: [String: UInt32] = [:]
        for line in 0..<count {
            let id = "SKU-\(Int.random(in: 0...(count * 2 / 3 + 1), using: &random))"
            let known = register.register(id, line: UInt32(line))
            #expect(known == twin[id])
            if known == nil { twin[id] = UInt32(line) }
        }
        #expect(register.count == twin.count)
    }
}
