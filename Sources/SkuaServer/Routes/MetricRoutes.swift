import ByteStorage
import CatalogEngine
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// `/metrics` for Prometheus, and `/metrics.json` and `/stats.json` for people and clients.
struct MetricRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/metrics", name: "getMetrics", section: .operations,
                summary: "Requests, searches, indexes and the process, for Prometheus.", action: .listMetrics,
                answer: .init(summary: "Prometheus text.", mediaTypes: ["text/plain"], schema: ["type": "string"])),
            metrics)
        table.add(
            Endpoint(
                method: .get, path: "/metrics.json", name: "getMetricsJSON", section: .operations,
                summary: "Processor, memory, disk and network; numbers are strings.", action: .listMetrics,
                answer: .init(
                    summary: "The measurements.",
                    schema: ["type": "object", "additionalProperties": ["type": "string"]])),
            metricsJSON)
        table.add(
            Endpoint(
                method: .get, path: "/stats.json", name: "getStatsJSON", section: .operations,
                summary: "Requests a second and their latency over the last ten seconds.", action: .listStatistics,
                answer: .init(summary: "The rates.", schema: Endpoint.schema("Statistics"))),
            statsJSON)
    }

    @Sendable private func metrics(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let text = try await server.run { [server] engine in
            // An index that is being rebuilt has no statistics.
            let indexes = try engine.collections().compactMap { info in
                (try? engine.statistics(info.name)).map { (info.name, $0) }
            }
            return MetricsText.prometheus(
                server.metrics.snapshot(), process: ProcessStatistics.read(), indexes: indexes,
                waiting: (server.searches.waiting, server.work.waiting))
        }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    @Sendable private func metricsJSON(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let before = ProcessStatistics.read()
        try await Task.sleep(for: .milliseconds(50))
        return .json(MetricsText.machine(before: before, now: ProcessStatistics.read()))
    }

    @Sendable private func statsJSON(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        .json(MetricsText.rates(server.metrics.snapshot(), at: server.metrics.now))
    }
}
