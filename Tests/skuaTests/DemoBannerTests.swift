import Testing
import skua

/// 1. The banner names the address and things to try, as one would type them.
@Suite struct DemoBannerTests {
    @Test("The banner")
    func banner() {
        var banner = DemoBanner(
            address: "http://127.0.0.1:7582", products: 11_240, elapsed: .milliseconds(3_200), directory: "./skua-data", program: "skua")
        let text = banner.lines(style: Style(isEnabled: false)).joined(separator: "\n")
        #expect(text.contains("Skua is ready at http://127.0.0.1:7582"))
        #expect(text.contains("11,240 products to search, 3.2 s after the start"))
        #expect(text.contains("/?customer=C-1001"))
        #expect(!text.contains("--data"))
        banner.directory = "elsewhere"
        #expect(banner.lines(style: Style(isEnabled: false)).joined().contains("--facet brand --data elsewhere"))
    }

    @Test("The program as one would type it")
    func program() {
        #expect(
            DemoBanner.program(arguments: ["/home/a/skua/.build/release/skua"], workingDirectory: "/home/a/skua") == ".build/release/skua")
        #expect(DemoBanner.program(arguments: ["/usr/bin/skua"], workingDirectory: "/home") == "/usr/bin/skua")
        #expect(DemoBanner.program(arguments: ["skua"], workingDirectory: "/") == "skua")
    }
}
