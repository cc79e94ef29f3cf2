package import CatalogEngine
import Foundation
import Logging

/// Opens the catalog of a data directory for the length of one command.
package struct CatalogSession: Sendable {
    /// What the command does with the catalog, which decides who has to maintain the indexes.
    package enum Purpose: Sendable {
        /// Answers searches; brings the index up to date first where no other process does that.
        case search
        /// Looks at what is there and changes nothing.
        case inspect
        /// Writes to the store; indexes it where no other process does that. The directory is made where there is none.
        case write
        /// Maintains the indexes itself, and fails where another process does.
        case maintain
    }

    package var directory: String
    package var purpose: Purpose
    package var console: Console

    package init(directory: String, purpose: Purpose, console: Console) {
        self.directory = directory
        self.purpose = purpose
        self.console = console
    }

    /// Opens the catalog, runs the body and closes it again, whatever happens.
    /// - Throws: `CommandError` where there is nothing to read, and what the engine or the body throws.
    package func run<Result>(_ body: (CatalogEngine) throws -> Result) throws -> Result {
        if purpose != .write, !FileManager.default.fileExists(atPath: directory) {
            throw CommandError(
                "there is no catalog at \(directory): import one with `skua import products FILE`, or name its directory with --data")
        }
        let console = console
        let logger = Logger(label: "skua") { _ in CommandLogHandler(console: console, level: .warning, stampsTime: false) }
        let engine = try CatalogEngine.open(options, logger: logger)
        do {
            let result = try body(engine)
            try engine.close()
            return result
        } catch {
            try? engine.close()
            throw error
        }
    }

    private var options: EngineOptions {
        var options = EngineOptions(dataDirectory: directory)
        switch purpose {
        case .search:
            // A search reads a few pages of the index; a full check of it is for processes that stay.
            options.verifiesOnOpen = false
            options.openWait = 0
        case .inspect: options.ownsIndex = .never
        case .write: options.ownsIndex = .ifFree
        case .maintain: options.ownsIndex = .required
        }
        return options
    }
}
