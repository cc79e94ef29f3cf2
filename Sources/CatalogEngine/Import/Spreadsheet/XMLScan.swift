import Foundation
import FoundationXML

/// Reads XML with Foundation's parser and hands it to an ``XMLHandler``.
///
/// Documents that declare entities are refused: the formats that are read here need none, and they can be made to grow without end.
enum XMLScan {
    /// - Throws: ``WorkbookError`` with `.damaged`, naming the part.
    static func run<Handler: XMLHandler>(_ bytes: [UInt8], _ handler: Handler, part: String) throws(WorkbookError) -> Handler {
        let receiver = Receiver(handler)
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = receiver
        let isWhole = parser.parse()
        guard isWhole || receiver.handler.isFinished, !receiver.declaresEntities else {
            throw WorkbookError(.damaged, "The part `\(part)` of the workbook is damaged near line \(parser.lineNumber).")
        }
        return receiver.handler
    }

    private final class Receiver<Handler: XMLHandler>: NSObject, XMLParserDelegate {
        var handler: Handler
        private(set) var declaresEntities = false

        init(_ handler: Handler) {
            self.handler = handler
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            handler.start(name, attributes)
            if handler.isFinished { parser.abortParsing() }
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) { handler.text(text) }

        func parser(_ parser: XMLParser, foundCDATA block: Data) { handler.text(String(decoding: block, as: UTF8.self)) }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { handler.end(name) }

        func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) { refuse(parser) }

        func parser(_ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?, systemID: String?) {
            refuse(parser)
        }

        private func refuse(_ parser: XMLParser) {
            declaresEntities = true
            parser.abortParsing()
        }
    }
}
