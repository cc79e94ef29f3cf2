import Foundation
import Lexicon

/// A dictionary over bytes that end where memory ends: the page behind them cannot be read.
@safe
final class GuardedDictionary {
    private let pages: UnsafeMutableRawPointer
    private let size: Int
    let dictionary: TermDictionary

    /// - Throws: ``LexiconError`` when the bytes are no dictionary.
    init(_ bytes: [UInt8]) throws(LexiconError) {
        let page = 4096
        let body = (bytes.count + page - 1) / page * page
        size = body + page
        unsafe pages = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)!
        let start = unsafe pages + (body - bytes.count)
        unsafe start.copyMemory(from: bytes, byteCount: bytes.count)
        unsafe precondition(mprotect(pages + body, page, PROT_NONE) == 0)
        do throws(LexiconError) {
            dictionary = unsafe try TermDictionary(bytes: UnsafeRawBufferPointer(start: start, count: bytes.count))
        } catch {
            unsafe munmap(pages, size)
            throw error
        }
    }

    deinit { unsafe munmap(pages, size) }
}

extension TermDictionaryWriter {
    /// The bytes of a dictionary of ascending terms.
    static func bytes(of terms: [[UInt8]]) -> [UInt8] {
        var writer = TermDictionaryWriter()
        for term in terms { writer.append(term) }
        return writer.finish()
    }
}
