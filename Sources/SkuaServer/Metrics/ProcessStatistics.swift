import Foundation

/// What the operating system says of this process and machine, from `/proc`; zeros where there is none.
struct ProcessStatistics: Sendable {
    /// Bytes.
    var residentMemory = 0
    /// Bytes of resident memory that no file stands behind.
    var anonymousMemory = 0
    /// Bytes of address space.
    var virtualMemory = 0
    /// Seconds of processor time used.
    var processorSeconds = 0.0
    var threads = 0
    var openFiles = 0
    /// Bytes of the machine.
    var totalMemory = 0
    var usedMemory = 0
    var networkReceived = 0
    var networkSent = 0
    /// Busy and total ticks of all processors together, then of each.
    var processors: [(busy: Int, total: Int)] = []

    /// Reads everything.
    static func read() -> ProcessStatistics {
        var statistics = ProcessStatistics()
        let status = fields(of: "/proc/self/status")
        statistics.residentMemory = (status["VmRSS"]?.first ?? 0) * 1024
        statistics.anonymousMemory = (status["RssAnon"]?.first ?? 0) * 1024
        statistics.virtualMemory = (status["VmSize"]?.first ?? 0) * 1024
        statistics.threads = status["Threads"]?.first ?? 0
        let memory = fields(of: "/proc/meminfo")
        statistics.totalMemory = (memory["MemTotal"]?.first ?? 0) * 1024
        statistics.usedMemory = statistics.totalMemory - (memory["MemAvailable"]?.first ?? 0) * 1024
        for (name, values) in fields(of: "/proc/net/dev") where name != "lo" && values.count > 8 {
            statistics.networkReceived += values[0]
            statistics.networkSent += values[8]
        }
        statistics.openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        statistics.processorSeconds = processorSeconds()
        statistics.processors = lines(of: "/proc/stat").filter { $0.hasPrefix("cpu") }.map { line in
            let ticks = line.split(separator: " ").dropFirst().compactMap { Int($0) }
            let idle = ticks.count > 4 ? ticks[3] + ticks[4] : 0
            let total = ticks.prefix(8).reduce(0, +)
            return (total - idle, total)
        }
        return statistics
    }

    /// User and system time of this process in seconds: fields 14 and 15 of `stat`, which follow the name in parentheses.
    private static func processorSeconds() -> Double {
        guard let line = lines(of: "/proc/self/stat").first, let nameEnd = line.lastIndex(of: ")") else { return 0 }
        let fields = line[nameEnd...].split(separator: " ")
        guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else { return 0 }
        return Double(user + system) / 100
    }

    private static func lines(of path: String) -> [String] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The integers behind each `name:`.
    private static func fields(of path: String) -> [String: [Int]] {
        var fields: [String: [Int]] = [:]
        for line in lines(of: path) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = String(line[..<colon].trimming(while: \.isWhitespace))
            fields[name] = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        }
        return fields
    }
}
