import Synchronization

/// A queue between threads that makes a fast producer wait.
final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var isClosed = false
    }

    private let capacity: Int
    private let state = Mutex(State())
    private let gate = Gate()

    /// - Parameter capacity: elements that wait at most, at least 1.
    init(capacity: Int) {
        precondition(capacity > 0, "a queue holds something")
        self.capacity = capacity
    }

    /// Appends an element as soon as there is room; false when the queue was closed instead.
    func push(_ element: Element) -> Bool {
        var pushed = false
        gate.wait {
            state.withLock { state in
                if state.isClosed { return true }
                guard state.elements.count < capacity else { return false }
                state.elements.append(element)
                pushed = true
                return true
            }
        }
        gate.notify()
        return pushed
    }

    /// Takes the oldest element as soon as there is one; nil when the queue is closed and empty.
    func pop() -> Element? {
        var element: Element?
        gate.wait {
            state.withLock { state in
                if state.elements.isEmpty { return state.isClosed }
                element = state.elements.removeFirst()
                return true
            }
        }
        gate.notify()
        return element
    }

    /// Ends the queue: what is in it can still be taken.
    func close() {
        state.withLock { $0.isClosed = true }
        gate.notify()
    }
}
