import Foundation

/// Immutable bytes that stay at one address as long as the region lives: a mapped file or a block of memory.
///
/// Readers keep the region alive and hold views into it. It is `Sendable` because nothing ever writes to the bytes after `init`.
@safe package final class ByteRegion: @unchecked Sendable {
    /// The bytes; valid while the region lives.
    package let bytes: UnsafeRawBufferPointer
    /// The file that the bytes were mapped from, nil for memory.
    package let path: String?
    /// Whether the bytes are pages of the system's, of a file or of none.
    private let isMapped: Bool

    /// Bytes from which on memory is taken from the system page by page: an allocator that has given out blocks of megabytes for a while
    /// keeps many of them for itself. With columns of a million prices that come and go it was 90 MB.
    private static let pagedSize = 1 << 20

    /// Maps a whole file for reading.
    /// - Throws: `StorageError` with the path when the file cannot be opened or mapped.
    /// - Complexity: O(1); pages are read when they are first touched.
    package init(mapping path: String) throws(StorageError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError.system("open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw StorageError.system("fstat", path) }
        let size = Int(status.st_size)
        self.path = path
        isMapped = true
        if size == 0 {
            unsafe bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let base = unsafe mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), unsafe base != MAP_FAILED else {
            throw StorageError.system("mmap", path)
        }
        unsafe bytes = UnsafeRawBufferPointer(start: base, count: size)
    }

    /// Copies bytes into memory of their own, aligned to 64 bytes.
    package init(copying source: [UInt8]) {
        path = nil
        isMapped = false
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(source.count, 1), alignment: 64)
        unsafe source.withUnsafeBytes { unsafe copy.copyMemory(from: $0) }
        unsafe bytes = UnsafeRawBufferPointer(start: copy.baseAddress, count: source.count)
    }

    /// Takes memory of its own, aligned to 64 bytes, and has it written.
    /// - Parameter fill: writes all bytes.
    package init(byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
        path = nil
        let pages = unsafe byteCount < Self.pagedSize ? nil : Self.pages(byteCount)
        isMapped = unsafe pages != nil
        let memory = unsafe pages ?? UnsafeMutableRawBufferPointer.allocate(byteCount: max(byteCount, 1), alignment: 64)
        unsafe fill(UnsafeMutableRawBufferPointer(start: memory.baseAddress, count: byteCount))
        unsafe bytes = UnsafeRawBufferPointer(start: memory.baseAddress, count: byteCount)
    }

    /// Empty pages; nil where the system has none.
    private static func pages(_ byteCount: Int) -> UnsafeMutableRawBufferPointer? {
        guard let base = unsafe mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            unsafe base != MAP_FAILED
        else { return nil }
        return unsafe UnsafeMutableRawBufferPointer(start: base, count: byteCount)
    }

    deinit {
        guard let base = unsafe bytes.baseAddress else { return }
        if isMapped {
            unsafe munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
        } else {
            unsafe UnsafeMutableRawPointer(mutating: base).deallocate()
        }
    }

    /// A copy in memory with other words at some offsets; those beyond the end are left out.
    /// - Complexity: O(bytes + words)
    package func replacing(_ words: [(offset: Int, word: UInt64)]) -> ByteRegion {
        unsafe ByteRegion(byteCount: count) { raw in
            unsafe raw.copyMemory(from: bytes)
            for (offset, word) in words where offset >= 0 && offset + 8 <= count {
                unsafe raw.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
            }
        }
    }

    /// Gives the pages of a mapped file back to the system; they are read again when they are next touched.
    ///
    /// For whoever walks through whole files: what was read once would else count as memory in use.
    package func releasePages() {
        guard path != nil, let base = unsafe bytes.baseAddress else { return }
        unsafe madvise(UnsafeMutableRawPointer(mutating: base), bytes.count, MADV_DONTNEED)
    }

    /// Number of bytes.
    package var count: Int { unsafe bytes.count }
}
