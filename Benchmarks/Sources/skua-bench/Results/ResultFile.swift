import Foundation

/// The results of one engine on one catalog, in the shape that the rivals' kit writes.
struct ResultFile {
    private let path: String
    private var content: [String: Any]

    /// Reads what is there, so that a new run replaces only what it measured.
    init(path: String, engine: String, dataset: String) throws {
        self.path = path
        if let data = FileManager.default.contents(atPath: path), let known = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        {
            content = known
        } else {
            content = ["engine": engine, "ds": dataset]
        }
    }

    /// Puts a part in, prints it and writes the file; `query` keeps the kinds that were measured before.
    mutating func save(_ part: String, _ data: [String: Any]) throws {
        if part == "query", var known = content[part] as? [String: Any] {
            known.merge(data) { _, new in new }
            content[part] = known
        } else {
            content[part] = data
        }
        content["when"] = Date.now.formatted(.iso8601)
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try JSONSerialization.data(withJSONObject: content, options: [.prettyPrinted, .sortedKeys]).write(to: URL(filePath: path))
        let text = try JSONSerialization.data(withJSONObject: data, options: [.sortedKeys])
        print("\(part): \(String(decoding: text, as: UTF8.self))")
    }

    /// A number with four digits after the point.
    static func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
}
