import ByteStorage
import CommerceStore
import Foundation

/// The folder of one collection's index: generations, and a file that says which of them counts.
///
/// ```
/// index/products/CURRENT         {"collection":1,"generation":3}
/// index/products/generation-3/   the index itself
/// ```
/// A rebuild makes the next generation beside the current one and then replaces `CURRENT`, in one step. Which collection
/// the index belongs to is written beside it, since a name can be dropped and given out again.
struct IndexFolder: Sendable {
    let path: String
    let collection: CollectionNumber

    /// - Parameters:
    ///   - root: the folder of all indexes.
    ///   - name: the collection's name, any text.
    init(root: String, name: String, collection: CollectionNumber) {
        path = root + "/" + Self.fileName(name)
        self.collection = collection
    }

    /// A name as one that every file system takes: letters, digits, `_`, `-` and inner points stay, other bytes become `%XX`.
    ///
    /// The name of the lock's file is not given out.
    static func fileName(_ name: String) -> String {
        var result = ""
        for (offset, byte) in name.utf8.enumerated() {
            switch byte {
            case _ where offset == 0 && name == CatalogEngine.lockName:
                result += "%" + String(byte, radix: 16, uppercase: true)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "-"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: ".") where offset > 0:
                result += "."
            default:
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    private var currentFile: String { path + "/CURRENT" }

    /// The folder of a generation.
    func directory(_ generation: Int) -> String { "\(path)/generation-\(generation)" }

    /// The generation that counts; nil when there is none, or one of another collection.
    func current() -> Int? {
        guard let data = FileManager.default.contents(atPath: currentFile), let json = try? JSON.parse(Array(data)),
            json["collection"]?.intValue.map({ CollectionNumber(Int64($0)) }) == collection,
            let generation = json["generation"]?.intValue, generation > 0,
            FileSystem.exists(directory(generation))
        else { return nil }
        return generation
    }

    /// A generation that is not there yet, above all that are.
    func nextGeneration() -> Int { (generations().max() ?? 0) + 1 }

    /// Makes a generation count from now on, in one step.
    func publish(_ generation: Int) throws {
        let json: JSON = ["collection": .int(collection.rawValue), "generation": .int(Int64(generation))]
        try FileSystem.publish(json.serialized() + Array("\n".utf8), at: currentFile)
    }

    /// Removes all generations but one, such as those of rebuilds that did not finish.
    func removeGenerations(except kept: Int?) {
        for generation in generations() where generation != kept {
            FileSystem.remove(directory(generation))
        }
    }

    /// Makes the folder where it is missing.
    func create() throws { try FileSystem.createFolder(path) }

    /// Removes the folder and all in it.
    func remove() { FileSystem.remove(path) }

    private func generations() -> [Int] {
        FileSystem.names(in: path).compactMap { name in
            name.hasPrefix("generation-") ? Int(name.dropFirst("generation-".count)) : nil
        }
    }
}
