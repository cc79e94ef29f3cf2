import Foundation
import Synchronization

/// Lets a test stop its threads, wait for them and hear what they have to complain of.
final class StopFlag: Sendable {
    private let stopped = Atomic<Bool>(false)
    private let finished = Atomic<Int>(0)
    private let said = Mutex<[String]>([])

    var isSet: Bool { stopped.load(ordering: .acquiring) }
    func set() { stopped.store(true, ordering: .releasing) }
    func finish() { finished.add(1, ordering: .releasing) }
    func complain(_ text: String) { said.withLock { $0.append(text) } }
    var complaints: [String] { said.withLock { $0 } }

    func waitUntilFinished(_ count: Int = 1) {
        while finished.load(ordering: .acquiring) < count { Thread.sleep(forTimeInterval: 0.002) }
    }
}
