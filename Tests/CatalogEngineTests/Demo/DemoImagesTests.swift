import CatalogEngine
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// 1. Each drawing is well-formed SVG with a square view box, a title, and strokes that do not depend on the page.
/// 2. There is none for other names.
@Suite struct DemoImagesTests {
    @Test func drawingsAreWellFormed() {
        #expect(DemoImages.families.count >= 40)
        for family in DemoImages.families {
            guard let svg = DemoImages.svg(for: family) else {
                Issue.record("there is no drawing \(family)")
                continue
            }
            #expect(XMLParser(data: Data(svg.utf8)).parse(), "\(family)")
            #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 240 240\""))
            #expect(svg.contains("<title>") && svg.contains("<path "))
            #expect(!svg.contains("currentColor") && !svg.contains("nan") && !svg.contains("inf\""))
            #expect(svg.utf8.count < 12_000, "\(family) takes \(svg.utf8.count) bytes")
        }
    }

    @Test func unknownNames() {
        #expect(DemoImages.svg(for: "") == nil)
        #expect(DemoImages.svg(for: "../hex-nut") == nil)
    }
}
