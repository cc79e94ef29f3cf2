/// A typed window over bytes of a ``ByteRegion``; whoever holds it keeps the region alive.
///
/// Reads are unchecked in release builds: the index must be below `count`, which the reader that made the view checked
/// against the section's length once.
@safe @frozen
package struct View<Element: BitwiseCopyable>: @unchecked Sendable {
    @usableFromInline let base: UnsafeBufferPointer<Element>

    /// - Precondition: `bytes` is aligned for `Element` and its length is a multiple of the stride.
    @inlinable
    package init(_ bytes: UnsafeRawBufferPointer) {
        unsafe base = unsafe bytes.bindMemory(to: Element.self)
    }

    @inlinable package init() {
        unsafe base = UnsafeBufferPointer(start: nil, count: 0)
    }

    @inlinable package var count: Int { unsafe base.count }

    @inlinable
    package subscript(_ index: Int) -> Element {
        unsafe base[index]
    }

    /// The elements as a buffer, for hot loops.
    @unsafe @inlinable package var buffer: UnsafeBufferPointer<Element> { unsafe base }
}
