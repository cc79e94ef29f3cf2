import Dispatch
import SkuaServer
import Testing

/// Chunks go from a blocking thread to a task in order, with bounded memory.
///
/// 1. Every chunk arrives, in order, then nil; an error of the producer arrives after its chunks.
/// 2. The producer waits while the pipe is full.
/// 3. A producer whose consumer went away, or takes nothing for too long, gets an error.
@Suite struct BlockingPipeTests {
    private func produce(_ body: @escaping @Sendable () -> Void) { DispatchQueue.global().async(execute: body) }

    @Test func deliversInOrder() async throws {
        // Patient, since the consumer may have to wait for a thread while other tests run.
        let pipe = BlockingPipe(capacity: 3, patience: .seconds(600))
        produce { pipe.finish(Result { for number in 0..<200 { try pipe.send([UInt8(number)]) } }) }
        var received: [UInt8] = []
        while let chunk = try await pipe.next() { received += chunk }
        #expect(received == (0..<200).map { UInt8($0) })
        #expect(try await pipe.next() == nil)
    }

    @Test func deliversTheErrorLast() async throws {
        struct Failure: Error {}
        let pipe = BlockingPipe(capacity: 3)
        produce {
            try? pipe.send([1])
            pipe.finish(.failure(Failure()))
        }
        #expect(try await pipe.next() == [1])
        await #expect(throws: Failure.self) { try await pipe.next() }
    }

    @Test func slowConsumerBreaksThePipe() throws {
        let pipe = BlockingPipe(capacity: 2, patience: .milliseconds(20))
        try pipe.send([1])
        try pipe.send([2])
        #expect(throws: BlockingPipe.Broken.self) { try pipe.send([3]) }
    }

    @Test func abandonedPipeBreaks() throws {
        let pipe = BlockingPipe(capacity: 1)
        try pipe.send([1])
        pipe.abandon()
        #expect(throws: BlockingPipe.Broken.self) { try pipe.send([2]) }
    }
}
