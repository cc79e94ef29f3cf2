import Synchronization

/// Tells a thread that sleeps between rounds of work that there is something to do.
final class WorkSignal: Sendable {
    private let gate = Gate()
    private let raised = Atomic<Bool>(false)

    /// Wakes the thread, or keeps it from falling asleep next time.
    func raise() {
        raised.store(true, ordering: .sequentiallyConsistent)
        gate.notify()
    }

    /// Sleeps until the signal is raised, for so many seconds at most.
    func wait(seconds: Double) {
        gate.wait(seconds: seconds) { raised.load(ordering: .sequentiallyConsistent) }
        raised.store(false, ordering: .sequentiallyConsistent)
    }
}
