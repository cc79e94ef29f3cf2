/// Builds the text format that Prometheus reads, version 0.0.4.
struct PrometheusText {
    private(set) var text = ""

    /// Starts a metric.
    mutating func describe(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    /// Writes one sample.
    mutating func sample(_ name: String, _ labels: [(String, String)] = [], _ value: Double) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0)=\"\(Self.escape($1))\"" }.joined(separator: ",") + "}"
        }
        text += " " + (value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)) + "\n"
    }

    /// Writes one histogram.
    mutating func histogram(_ name: String, _ labels: [(String, String)] = [], _ histogram: LatencyHistogram) {
        var cumulated = 0
        for (bound, count) in zip(LatencyHistogram.bounds, histogram.counts) {
            cumulated += count
            sample(name + "_bucket", labels + [("le", String(bound))], Double(cumulated))
        }
        sample(name + "_bucket", labels + [("le", "+Inf")], Double(histogram.count))
        sample(name + "_sum", labels, histogram.sum)
        sample(name + "_count", labels, Double(histogram.count))
    }

    private static func escape(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
