import Foundation
import Synchronization

/// A named thread that runs one function and can be waited for.
///
/// Work that blocks for long runs on threads of its own, so that the shared pool that answers requests keeps its threads.
final class WorkerThread: Sendable {
    private let gate = Gate()
    private let finished = Atomic<Bool>(false)

    /// Starts the thread.
    /// - Parameters:
    ///   - name: at most 15 characters are shown by the system.
    ///   - isBackground: whether others go first when there are more threads than cores.
    init(name: String, isBackground: Bool = false, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread { [self] in
            // On Linux the priority is the calling thread's own, and those that it starts have it too.
            if isBackground { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }
            body()
            finished.store(true, ordering: .releasing)
            gate.notify()
        }
        thread.name = name
        // A document may nest 512 levels deep, and unoptimised code takes hundreds of bytes for each.
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Waits until the function has returned.
    func join() {
        gate.wait { finished.load(ordering: .acquiring) }
    }
}
