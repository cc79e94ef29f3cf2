import ArgumentParser
import BenchSupport
import Foundation
import Synchronization

struct LoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Posts bodies to a server on this machine over several connections and prints latencies as JSON.",
        discussion: """
            Without --rate each connection asks again as soon as it has its answer. With --rate requests are due at even intervals, \
            whatever the server does, and a latency counts from the time that a request was due: that is how overload is shown.
            """)

    @Option(help: "Port on 127.0.0.1.")
    var port: UInt16

    @Option(help: "Path to post to.")
    var path = "/multi_search"

    @Option(help: "API key.")
    var key = ""

    @Option(help: "File of one JSON body a line.")
    var bodies: String

    @Option(help: "Connections.")
    var connections = 1

    @Option(help: "Seconds to measure.")
    var seconds = 10.0

    @Option(help: "Seconds to run before measuring.")
    var warm = 1.0

    @Option(help: "Requests a second over all connections; as many as can be unless given.")
    var rate: Double?

    @Flag(help: "Post each body once on one connection and print what `found` said, one number a line.")
    var found = false

    func run() throws {
        let lines = try String(contentsOfFile: bodies, encoding: .utf8).split(separator: "\n")
        let requests = lines.map { line in
            Array(
                "POST \(path) HTTP/1.1\r\nHost: localhost\r\nX-TYPESENSE-API-KEY: \(key)\r\nContent-Type: application/json\r\nContent-Length: \(line.utf8.count)\r\n\r\n\(line)"
                    .utf8)
        }
        guard !requests.isEmpty else { throw BenchError("\(bodies): no bodies") }
        if found { return try printFound(requests) }

        let next = Atomic(0)
        let total = Mutex(LoadShare())
        let clock = ContinuousClock()
        let start = clock.now
        let measured = start + .seconds(warm)
        let end = measured + .seconds(seconds)
        let group = DispatchGroup()
        for _ in 0..<connections {
            group.enter()
            let thread = Thread {
                let share = Self.run(port, requests, next, rate: rate, start: start, measured: measured, end: end)
                total.withLock { $0.add(share) }
                group.leave()
            }
            thread.start()
        }
        group.wait()
        let share = total.withLock { $0 }
        var latencies = Latencies()
        latencies.milliseconds = share.milliseconds
        let result: [String: Any] = [
            "connections": connections, "n": share.milliseconds.count,
            "qps": ResultFile.rounded(Double(share.milliseconds.count) / seconds),
            "p50": ResultFile.rounded(latencies.percentile(0.5)), "p95": ResultFile.rounded(latencies.percentile(0.95)),
            "p99": ResultFile.rounded(latencies.percentile(0.99)), "max": ResultFile.rounded(share.milliseconds.max() ?? 0),
            "refused": Dictionary(uniqueKeysWithValues: share.refusals.map { ("\($0.key)", $0.value) }),
            "retry_after": share.withRetryAfter,
        ]
        print(String(decoding: try JSONSerialization.data(withJSONObject: result, options: [.sortedKeys]), as: UTF8.self))
    }

    /// What one connection does until the end.
    private static func run(
        _ port: UInt16, _ requests: [[UInt8]], _ next: borrowing Atomic<Int>, rate: Double?, start: ContinuousClock.Instant,
        measured: ContinuousClock.Instant, end: ContinuousClock.Instant
    ) -> LoadShare {
        let clock = ContinuousClock()
        var share = LoadShare()
        while clock.now < end {
            do {
                var connection = try HTTPConnection(port: port)
                while true {
                    let number = next.add(1, ordering: .relaxed).oldValue
                    var due = clock.now
                    if let rate {
                        due = start + .seconds(Double(number) / rate)
                        if due >= end { return share }
                        if clock.now < due { Thread.sleep(forTimeInterval: (due - clock.now).seconds) }
                    }
                    guard clock.now < end else { return share }
                    let answer = try connection.exchange(requests[number % requests.count])
                    let finished = clock.now
                    guard due >= measured else { continue }
                    if answer.status == 200 {
                        share.milliseconds.append((finished - due).seconds * 1e3)
                    } else {
                        share.refusals[answer.status, default: 0] += 1
                        if answer.hasRetryAfter { share.withRetryAfter += 1 }
                    }
                }
            } catch {
                share.refusals[0, default: 0] += 1
                Thread.sleep(forTimeInterval: 0.01)
            }
        }
        return share
    }

    private func printFound(_ requests: [[UInt8]]) throws {
        var connection = try HTTPConnection(port: port)
        for request in requests {
            let answer = try connection.exchange(request)
            let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
            guard let result = (object?["results"] as? [[String: Any]])?.first, let found = result["found"] as? Int else {
                throw BenchError("status \(answer.status): \(String(decoding: answer.body.prefix(300), as: UTF8.self))")
            }
            print(found)
        }
    }
}
