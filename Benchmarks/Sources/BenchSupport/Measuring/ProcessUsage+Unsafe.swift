import Foundation

/// What this process has used so far.
public enum ProcessUsage {
    /// Processor time of all threads, in seconds.
    public static var cpuSeconds: Double {
        var usage = rusage()
        _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    /// Processor time of the calling thread, in milliseconds: what a latency would be on a machine that does nothing else.
    public static var threadMilliseconds: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }

    /// `VmHWM`, `VmRSS`, `RssAnon` and `RssFile` of `/proc/self/status`, in MiB with one digit.
    public static func memory() throws -> [String: Double] {
        var memory: [String: Double] = [:]
        for line in try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard let name = parts.first, ["VmHWM", "VmRSS", "RssAnon", "RssFile"].contains(name),
                let kilobytes = parts.last?.split(whereSeparator: \.isWhitespace).first.flatMap({ Double($0) })
            else { continue }
            memory[String(name)] = (kilobytes / 102.4).rounded() / 10
        }
        return memory
    }
}
