extension OffsetTable {
    /// Calls back with the places in memory that ``start(_:)`` of an item reads, for whoever wants them fetched before.
    @unsafe package func forEachPlace(of index: Int, _ body: (UnsafeRawPointer) -> Void) {
        guard index >= 0, index < count, let base = unsafe bytes.raw.baseAddress else { return }
        unsafe body(base + 8 + index / Self.group * 8)
        unsafe body(base + distances + index * 4)
    }
}
