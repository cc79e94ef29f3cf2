import ArgumentParser

/// When a key expires, as the command line says it: `30d`, `12h`, `4w`, `1y`.
package struct KeyExpiry: Sendable, Equatable, ExpressibleByArgument {
    /// Seconds from now, at least 1.
    package let seconds: Int64

    package init?(argument: String) {
        let units: [Character: Int64] = ["h": 3_600, "d": 86_400, "w": 604_800, "y": 31_536_000]
        guard let letter = argument.last, let unit = units[letter], let count = Int64(argument.dropLast()), (1...10_000).contains(count)
        else {
            return nil
        }
        seconds = count * unit
    }
}
