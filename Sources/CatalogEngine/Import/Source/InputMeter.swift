import Synchronization

/// How much of all inputs has been read, written by the reading thread and watched by another.
package final class InputMeter: Sendable {
    private let bytes = Atomic<Int>(0)

    package init() {}

    /// Bytes taken from files so far; compressed ones where a file is compressed.
    package var bytesRead: Int { bytes.load(ordering: .relaxed) }

    package func add(_ count: Int) {
        bytes.add(count, ordering: .relaxed)
    }
}
