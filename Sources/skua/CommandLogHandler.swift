import Foundation
package import Logging

/// Writes log events as lines beside the answer: `2026-03-01T12:00:00Z info listening port=7582`.
package struct CommandLogHandler: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    private let console: Console
    private let stampsTime: Bool

    /// - Parameter stampsTime: whether lines begin with the time, as is right for a process that runs for days.
    package init(console: Console, level: Logger.Level, stampsTime: Bool) {
        self.console = console
        self.stampsTime = stampsTime
        logLevel = level
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let all = metadata.merging(metadataProvider?.get() ?? [:]) { _, new in new }.merging(event.metadata ?? [:]) { _, new in new }
        var line = stampsTime ? Date.now.formatted(.iso8601) + " " : ""
        line += "\(event.level) \(event.message)"
        for (key, value) in all.sorted(by: { $0.key < $1.key }) { line += " \(key)=\(Self.quoted("\(value)"))" }
        if let error = event.error { line += " error=\(Self.quoted("\(error)"))" }
        console.note(line)
    }

    /// A value with blanks in quotes, and on one line.
    private static func quoted(_ value: String) -> String {
        let line = value.replacing("\n", with: " ")
        return line.contains(" ") || line.isEmpty ? "\"\(line.replacing("\"", with: "'"))\"" : line
    }
}
