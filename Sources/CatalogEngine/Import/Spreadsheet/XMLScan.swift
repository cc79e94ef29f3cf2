import Foundation
import FoundationXML

/// Reads XML with Foundation's parser and hands it to an ``XMLHandler``.
///
/// Documents that declare a type are refused: the formats that are read here have none, and its entities can be made to grow without end.
enum XMLScan {
    /// - Throws: ``WorkbookError`` with `.damaged`, naming the part.
    static func run<Handler: XMLHandler>(_ bytes: [UInt8], _ handler: Handler, part: String) throws(WorkbookError) -> Handler {
        guard !declaresItsType(bytes) else {
            throw WorkbookError(.damaged, "The part `\(part)` of the workbook declares a document type, which no workbook does.")
        }
        let receiver = Receiver(handler)
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = receiver
        // The parser does not tell of every document that breaks off: elements are counted, too.
        let isWhole = parser.parse() && receiver.isWhole
        guard isWhole || receiver.handler.isFinished else {
            throw WorkbookError(.damaged, "The part `\(part)` of the workbook is damaged near line \(parser.lineNumber).")
        }
        return receiver.handler
    }

    /// Whether the text has a document type, in which entities are declared; in UTF-16, too, where every other byte is 0.
    private static func declaresItsType(_ bytes: [UInt8]) -> Bool {
        let mark = Array("<!DOCTYPE".utf8)
        var matched = 0
        for byte in bytes where byte != 0 {
            matched = byte == mark[matched] ? matched + 1 : byte == mark[0] ? 1 : 0
            if matched == mark.count { return true }
        }
        return false
    }

    private final class Receiver<Handler: XMLHandler>: NSObject, XMLParserDelegate {
        var handler: Handler
        private var isBroken = false
        private var elements = 0
        private var open = 0

        init(_ handler: Handler) {
            self.handler = handler
        }

        /// Whether there was an element, all were closed, and nothing was wrong.
        var isWhole: Bool { elements > 0 && open == 0 && !isBroken }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements += 1
            open += 1
            handler.start(name, attributes)
            if handler.isFinished { parser.abortParsing() }
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) { handler.text(text) }

        func parser(_ parser: XMLParser, foundCDATA block: Data) { handler.text(String(decoding: block, as: UTF8.self)) }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            open -= 1
            handler.end(name)
        }

        func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { isBroken = true }
    }
}
