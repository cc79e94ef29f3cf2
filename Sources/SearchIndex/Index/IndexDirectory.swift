import ByteStorage

/// The names in an index directory.
struct IndexDirectory: Sendable {
    let path: String

    var manifest: String { path + "/" + Manifest.fileName }

    func segment(_ id: UInt64) -> String { path + "/" + Self.segmentName(id) }

    func deletes(_ id: UInt64, generation: UInt64) -> String { path + "/" + Self.deletesName(id, generation) }

    func updates(_ id: UInt64, generation: UInt64) -> String { path + "/" + Self.updatesName(id, generation) }

    static func segmentName(_ id: UInt64) -> String { "segment-\(id).skua" }

    static func deletesName(_ id: UInt64, _ generation: UInt64) -> String { "deletes-\(id)-\(generation).skua" }

    static func updatesName(_ id: UInt64, _ generation: UInt64) -> String { "updates-\(id)-\(generation).skua" }

    /// The second file that a segment is written with; gone when it is whole.
    static func part(of path: String) -> String { path + ".tmp" }

    private static let prefixes = ["segment-", "deletes-", "updates-"]

    /// Removes the files that a manifest does not name: leftovers of a crash and of merged segments.
    ///
    /// A reader that has them mapped goes on; the space is freed when it lets go.
    /// - Parameter keeping: names of files being written.
    func removeAll(except manifest: Manifest, keeping: Set<String> = []) {
        var wanted = keeping
        wanted.insert(Manifest.fileName)
        for entry in manifest.entries {
            wanted.insert(Self.segmentName(entry.id))
            if entry.deleteGeneration > 0 { wanted.insert(Self.deletesName(entry.id, entry.deleteGeneration)) }
            if entry.updateGeneration > 0 { wanted.insert(Self.updatesName(entry.id, entry.updateGeneration)) }
        }
        for name in FileSystem.names(in: path)
        where !wanted.contains(name) && (Self.prefixes.contains { name.hasPrefix($0) } || name.hasSuffix(".tmp")) {
            FileSystem.remove(path + "/" + name)
        }
    }
}
