import ByteStorage
import HTTPTypes
import Testing

/// The server tells how it is.
///
/// 1. `/health`, `/debug`, `/metrics.json` and `/stats.json` have the shapes that clients read.
/// 2. `/metrics` is text that Prometheus reads: every line a comment or a sample, every sample described before.
/// 3. What was asked shows in the counts: requests by route and status, searches, documents of each index.
/// 4. The page has a strong tag and answers 304 to whoever has it.
@Suite struct OperationRouteTests {
    @Test func health() async throws {
        try await TestServer.run(key: nil) { connection async throws in
            let answer = try await connection.send(.get, "/health")
            #expect(answer.status == 200)
            #expect(answer.text == #"{"ok":true}"#)
        }
    }

    @Test func debug() async throws {
        try await TestServer.run { connection async throws in
            #expect(try await connection.send(.get, "/debug").json.shape == ["state": "int", "version": "string"])
        }
    }

    @Test func machine() async throws {
        try await TestServer.run { connection async throws in
            let json = try await connection.send(.get, "/metrics.json").json
            for name in [
                "system_cpu_active_percentage", "system_disk_total_bytes", "system_disk_used_bytes", "system_memory_total_bytes",
                "system_memory_used_bytes", "system_network_received_bytes", "system_network_sent_bytes",
                "typesense_memory_active_bytes", "typesense_memory_allocated_bytes", "typesense_memory_fragmentation_ratio",
                "typesense_memory_mapped_bytes", "typesense_memory_metadata_bytes", "typesense_memory_resident_bytes",
                "typesense_memory_retained_bytes",
            ] {
                let value = json[name]?.stringValue
                #expect(value.flatMap(Double.init) != nil, "\(name): \(value ?? "absent")")
            }
            #expect((json["typesense_memory_resident_bytes"]?.stringValue).flatMap(Int.init) ?? 0 > 1_000_000)
        }
    }

    @Test func rates() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            for _ in 0..<5 { _ = try await connection.search("q=hex&query_by=title") }
            let json = try await connection.send(.get, "/stats.json").json
            for name in [
                "delete_latency_ms", "delete_requests_per_second", "import_latency_ms", "import_requests_per_second",
                "search_latency_ms", "search_requests_per_second", "write_latency_ms", "write_requests_per_second",
                "overloaded_requests_per_second", "pending_write_batches", "total_requests_per_second",
            ] {
                #expect(json[name]?.doubleValue != nil, "\(name)")
            }
            #expect(json["search_requests_per_second"]?.doubleValue ?? 0 >= 0.1)
            #expect(json["search_latency_ms"]?.doubleValue ?? 0 > 0)
            let routes = try #require(json["requests_per_second"]?.objectValue)
            #expect(routes["GET /collections/{collection}/documents/search"]?.doubleValue ?? 0 >= 0.1)
            #expect(json["latency_ms"]?.objectValue?.keys.sorted() == routes.keys.sorted())
        }
    }

    @Test func prometheus() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            for _ in 0..<3 { _ = try await connection.search("q=hex&query_by=title") }
            _ = try await connection.search("q=hex&query_by=none")
            let answer = try await connection.send(.get, "/metrics")
            #expect(answer.header("content-type")?.hasPrefix("text/plain; version=0.0.4") == true)
            var described: Set<Substring> = []
            for line in answer.text.split(separator: "\n") {
                if line.hasPrefix("# TYPE ") || line.hasPrefix("# HELP ") {
                    described.insert(line.split(separator: " ")[2])
                    continue
                }
                let name = line.prefix { $0 != "{" && $0 != " " }
                let family = ["_bucket", "_sum", "_count"].first { name.hasSuffix($0) && described.contains(name.dropLast($0.count)) }
                #expect(family != nil || described.contains(name), "\(line)")
                #expect(Double(line.split(separator: " ").last ?? "") != nil, "\(line)")
            }
            let route = #"method="GET",route="/collections/{collection}/documents/search""#
            #expect(answer.text.contains("skua_http_requests_total{\(route),status=\"200\"} 3\n"))
            #expect(answer.text.contains("skua_http_requests_total{\(route),status=\"404\"} 1\n"))
            #expect(answer.text.contains("skua_http_request_duration_seconds_bucket{\(route),le=\"+Inf\"} 4\n"))
            #expect(answer.text.contains("skua_search_duration_seconds_count 3\n"))
            #expect(answer.text.contains("skua_index_documents{collection=\"products\"} 5\n"))
            #expect(answer.text.contains("process_resident_memory_bytes "))
        }
    }

    @Test func page() async throws {
        try await TestServer.run(key: nil) { connection async throws in
            let answer = try await connection.send(.get, "/")
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "text/html; charset=utf-8")
            #expect(answer.text.lowercased().hasPrefix("<!doctype html>"))
            let tag = try #require(answer.header("etag"))
            #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count > 10)
            for known in [tag, "\"other\", " + tag, "W/" + tag, "*"] {
                let again = try await connection.send(.get, "/", headers: [.ifNoneMatch: known])
                #expect(again.status == 304)
                #expect(again.text.isEmpty)
                #expect(again.header("etag") == tag)
            }
            #expect(try await connection.send(.get, "/", headers: [.ifNoneMatch: "\"other\""]).status == 200)
        }
    }
}
