import ByteStorage
import Foundation
import SearchIndex

/// Measurements in the shapes of `/metrics`, `/metrics.json` and `/stats.json`.
enum MetricsText {
    /// All measurements for Prometheus.
    static func prometheus(
        _ server: ServerMetrics.Snapshot, process: ProcessStatistics, indexes: [(name: String, statistics: IndexStatistics)],
        waiting: (searches: Int, work: Int)
    ) -> String {
        var text = PrometheusText()
        let routes = server.routes.sorted { ($0.key.route, $0.key.method) < ($1.key.route, $1.key.method) }
        text.describe("skua_http_requests_total", "counter", "Requests by route and status.")
        for (key, metrics) in routes {
            for (status, count) in metrics.statuses.sorted(by: { $0.key < $1.key }) {
                text.sample(
                    "skua_http_requests_total", [("method", key.method), ("route", key.route), ("status", String(status))],
                    Double(count))
            }
        }
        text.describe("skua_http_request_duration_seconds", "histogram", "Time until an answer was ready, by route.")
        for (key, metrics) in routes {
            text.histogram(
                "skua_http_request_duration_seconds", [("method", key.method), ("route", key.route)], metrics.latency)
        }
        text.describe("skua_search_duration_seconds", "histogram", "Time of each search in the index.")
        text.histogram("skua_search_duration_seconds", [], server.searches)
        text.describe("skua_queue_length", "gauge", "Calls that wait for a thread.")
        text.sample("skua_queue_length", [("pool", "search")], Double(waiting.searches))
        text.sample("skua_queue_length", [("pool", "work")], Double(waiting.work))
        let gauges: [(String, String, (IndexStatistics) -> Int)] = [
            ("skua_index_documents", "Live documents.", \.documents), ("skua_index_segments", "Segments.", \.segments),
            ("skua_index_bytes", "Bytes of all segments.", \.bytes),
        ]
        for (name, help, value) in gauges {
            text.describe(name, "gauge", help)
            for index in indexes { text.sample(name, [("collection", index.name)], Double(value(index.statistics))) }
        }
        write(process, to: &text)
        return text.text
    }

    private static func write(_ process: ProcessStatistics, to text: inout PrometheusText) {
        text.describe("process_resident_memory_bytes", "gauge", "Resident memory.")
        text.sample("process_resident_memory_bytes", [], Double(process.residentMemory))
        text.describe("process_virtual_memory_bytes", "gauge", "Address space, mapped files included.")
        text.sample("process_virtual_memory_bytes", [], Double(process.virtualMemory))
        text.describe("skua_anonymous_memory_bytes", "gauge", "Resident memory without mapped files.")
        text.sample("skua_anonymous_memory_bytes", [], Double(process.anonymousMemory))
        text.describe("process_cpu_seconds_total", "counter", "Processor time.")
        text.sample("process_cpu_seconds_total", [], process.processorSeconds)
        text.describe("process_open_fds", "gauge", "Open files and sockets.")
        text.sample("process_open_fds", [], Double(process.openFiles))
        text.describe("process_threads", "gauge", "Threads.")
        text.sample("process_threads", [], Double(process.threads))
    }

    /// The machine as clients of `/metrics.json` read it; processor load is taken between the two readings.
    static func machine(before: ProcessStatistics, now: ProcessStatistics) -> [UInt8] {
        var members = JSONObject()
        for (index, (first, second)) in zip(before.processors, now.processors).enumerated() {
            let ticks = max(1, second.total - first.total)
            let name = index == 0 ? "system_cpu_active_percentage" : "system_cpu\(index)_active_percentage"
            members[name] = .string(percentage(Double(second.busy - first.busy) / Double(ticks) * 100))
        }
        let disk = try? FileManager.default.attributesOfFileSystem(forPath: "/")
        let (size, free) = (disk?[.systemSize] as? Int ?? 0, disk?[.systemFreeSize] as? Int ?? 0)
        let fragmentation = now.residentMemory > 0 ? 1 - Double(now.anonymousMemory) / Double(now.residentMemory) : 0
        let numbers: [(String, Int)] = [
            ("system_disk_total_bytes", size), ("system_disk_used_bytes", size - free),
            ("system_memory_total_bytes", now.totalMemory), ("system_memory_used_bytes", now.usedMemory),
            ("system_network_received_bytes", now.networkReceived), ("system_network_sent_bytes", now.networkSent),
            ("typesense_memory_active_bytes", now.residentMemory), ("typesense_memory_allocated_bytes", now.anonymousMemory),
            ("typesense_memory_mapped_bytes", now.virtualMemory), ("typesense_memory_metadata_bytes", 0),
            ("typesense_memory_resident_bytes", now.residentMemory), ("typesense_memory_retained_bytes", 0),
        ]
        for (name, value) in numbers { members[name] = .string(String(value)) }
        members["typesense_memory_fragmentation_ratio"] = .string(percentage(fragmentation))
        return JSON.object(members).serialized()
    }

    private static func percentage(_ value: Double) -> String { String(format: "%.2f", value) }

    /// Rates of the last ten seconds, by route and by kind.
    static func rates(_ server: ServerMetrics.Snapshot, at now: Int) -> [UInt8] {
        var latency = JSONObject()
        var rates = JSONObject()
        var kinds: [String: (perSecond: Double, weighted: Double)] = [:]
        var total = 0.0
        var overloaded = 0.0
        for (key, metrics) in server.routes {
            let summary = metrics.rate.summary(at: now)
            guard summary.perSecond > 0 else { continue }
            let name = "\(key.method) \(key.route)"
            latency[name] = .double(summary.milliseconds)
            rates[name] = .double(summary.perSecond)
            total += summary.perSecond
            let kind = kind(of: key)
            kinds[kind, default: (0, 0)].perSecond += summary.perSecond
            kinds[kind, default: (0, 0)].weighted += summary.perSecond * summary.milliseconds
            overloaded += Double(metrics.statuses[503] ?? 0) / Double(max(1, metrics.latency.count)) * summary.perSecond
        }
        let search = server.searchRate.summary(at: now)
        kinds["search"] = (search.perSecond, search.perSecond * search.milliseconds)
        var members = JSONObject()
        for kind in ["delete", "import", "search", "write"] {
            let (perSecond, weighted) = kinds[kind] ?? (0, 0)
            members["\(kind)_latency_ms"] = .double(perSecond > 0 ? weighted / perSecond : 0)
            members["\(kind)_requests_per_second"] = .double(perSecond)
        }
        members["latency_ms"] = .object(latency)
        members["overloaded_requests_per_second"] = .double(overloaded)
        members["pending_write_batches"] = 0
        members["requests_per_second"] = .object(rates)
        members["total_requests_per_second"] = .double(total)
        return JSON.object(members).serialized()
    }

    /// Which sum of `/stats.json` a route belongs to.
    private static func kind(of key: ServerMetrics.RouteKey) -> String {
        if key.route.hasSuffix("/import") { return "import" }
        switch key.method {
        case "DELETE": return "delete"
        case "POST" where key.route != "/multi_search", "PATCH", "PUT": return "write"
        default: return "read"
        }
    }
}
