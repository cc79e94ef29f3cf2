/// One pass over a text, from bytes to folded words.
///
/// ASCII bytes are classed by a table and folded in place; a character outside of it is folded first, and its scalars then go through the
/// same rules. The word so far lies in a buffer that always has room for the rest of the source as it is.
@safe
struct TokenScanner: ~Copyable {
    /// Room for what a character outside of ASCII grows by, before the buffer is replaced.
    static let margin = 64

    private let source: UnsafeBufferPointer<UInt8>
    private let rules: TextRules
    private var word: UnsafeMutableBufferPointer<UInt8>
    /// Whether `word` was allocated here.
    private var ownsWord = false
    /// Bytes of the word so far.
    private var used = 0
    /// The word's first byte in the source and the one after its last.
    private var start = 0
    private var end = 0
    /// The class of the word's last character, a letter or a digit.
    private var last = CharacterClass.separator
    /// A point or an apostrophe after the word, which belongs to it if the next character lets it; 0 for none.
    private var pending: UInt8 = 0
    /// Whether the word is a run of letters written without spaces.
    private var isUnspaced = false
    /// The characters of such a run.
    private var pieces: [Piece] = []
    private var characters: [FoldedScalar] = []
    /// The last scalar that was put in the word.
    private var lastScalar: UInt32 = 0

    /// One folded scalar of an unspaced run.
    private struct Piece {
        var offset: Int
        var source: Range<Int>
    }

    /// - Parameter word: Room for `source.count + margin` bytes.
    init(_ source: UnsafeBufferPointer<UInt8>, rules: TextRules, word: UnsafeMutableBufferPointer<UInt8>) {
        unsafe self.source = unsafe source
        self.rules = rules
        unsafe self.word = unsafe word
    }

    deinit { if ownsWord { unsafe word.deallocate() } }

    mutating func run(_ body: (Span<UInt8>, Range<Int>) throws -> Void) rethrows {
        let source = unsafe source
        let count = source.count
        let classes = rules.classes
        try unsafe classes.withUnsafeBufferPointer { classes in  // 256 classes, one for each byte
            var index = 0
            while index < count {
                let byte = unsafe source[index]
                let kind = unsafe classes[Int(byte)]
                switch kind {
                case .letter, .digit:
                    try begin(kind, at: index, body)
                    repeat {
                        let byte = unsafe source[index]
                        unsafe word[used] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                        used += 1
                        index += 1
                    } while unsafe index < count && classes[Int(source[index])] == kind
                    last = kind
                    end = index
                    lastScalar = UInt32(unsafe word[used - 1])
                case .point, .apostrophe:
                    try hold(byte, kind, body)
                    index += 1
                case .foreign:
                    index = try foreign(at: index, body)
                default:
                    if used > 0 { try flush(body) }
                    index += 1
                }
            }
        }
        try flush(body)
    }

    // MARK: Rules

    /// Makes ready for a letter or digit: settles what was pending, ends an unspaced run.
    @inline(__always)
    private mutating func begin(_ kind: CharacterClass, at index: Int, _ body: (Span<UInt8>, Range<Int>) throws -> Void) rethrows {
        if pending != 0 {
            if pending == UInt8(ascii: "'") {
                if kind != .letter { try flush(body) }
            } else if kind == .digit {
                unsafe word[used] = pending  // it stood in the source, so that there is room
                used += 1
            } else {
                try flush(body)
            }
            pending = 0
        }
        if isUnspaced { try flush(body) }
        if used == 0 { start = index }
    }

    /// Keeps a point or an apostrophe until the next character says whether it belongs to the word.
    @inline(__always)
    private mutating func hold(_ byte: UInt8, _ kind: CharacterClass, _ body: (Span<UInt8>, Range<Int>) throws -> Void) rethrows {
        if used > 0, pending == 0, !isUnspaced, last == (kind == .point ? .digit : .letter) {
            pending = byte
        } else {
            try flush(body)
        }
    }

    /// Hands the word over.
    private mutating func flush(_ body: (Span<UInt8>, Range<Int>) throws -> Void) rethrows {
        pending = 0
        lastScalar = 0
        guard used > 0 else { return }
        if isUnspaced {
            try flushUnspaced(body)
            isUnspaced = false
        } else {
            try unsafe body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: word[..<used])), start..<end)
        }
        used = 0
    }

    // MARK: Characters outside of ASCII

    /// Takes the character at an index; returns the index after it.
    @inline(never)
    private mutating func foreign(at index: Int, _ body: (Span<UInt8>, Range<Int>) throws -> Void) rethrows -> Int {
        let bytes = unsafe Span(_unsafeElements: source)
        let (scalar, width) = UTF8Bytes.scalar(in: bytes, at: index)
        let override = rules.overrides.isEmpty ? nil : rules.override(of: scalar)
        if override == .separator {
            try flush(body)
            return index + width
        }
        if override == nil, let picture = picture(in: bytes, at: index) {
            try flush(body)
            reserve(picture.term.count)
            for byte in picture.term { put(byte) }
            start = index
            end = picture.end
            try flush(body)
            return picture.end
        }
        characters.removeAll(keepingCapacity: true)
        let next = index + rules.folder.fold(bytes, at: index, after: lastScalar, into: &characters)
        if characters.isEmpty, used > 0, pending == 0 {  // a mark that was dropped belongs to the word
            end = next
            if isUnspaced { pieces[pieces.count - 1].source = pieces[pieces.count - 1].source.lowerBound..<next }
        }
        reserve(characters.count * 4)
        for position in 0..<characters.count {
            let character = characters[position]
            let kind = override ?? rules.characterClass(of: character)
            try take(character.scalar, kind, from: index..<next, body)
        }
        return next
    }

    /// Takes one folded scalar.
    private mutating func take(
        _ scalar: UInt32, _ kind: CharacterClass, from range: Range<Int>, _ body: (Span<UInt8>, Range<Int>) throws -> Void
    ) rethrows {
        switch kind {
        case .letter, .digit:
            try begin(kind, at: range.lowerBound, body)
            put(scalar: scalar)
            last = kind
            end = range.upperBound
        case .point, .apostrophe:
            try hold(UInt8(truncatingIfNeeded: scalar), kind, body)
        case .unspaced:
            if pending != 0 || !isUnspaced { try flush(body) }
            isUnspaced = true
            putPiece(scalar, from: range)
        case .mark:
            if pending != 0 { try flush(body) }
            if isUnspaced {
                putPiece(scalar, from: range)
            } else {
                try begin(.letter, at: range.lowerBound, body)
                put(scalar: scalar)
                last = .letter
                end = range.upperBound
            }
        case .gap:
            if used > 0, pending == 0, !isUnspaced, last == .digit { try flush(body) }
        default:
            try flush(body)
        }
    }

    private mutating func putPiece(_ scalar: UInt32, from range: Range<Int>) {
        if used == 0 { pieces.removeAll(keepingCapacity: true) }
        pieces.append(Piece(offset: used, source: range))
        put(scalar: scalar)
    }

    private mutating func put(scalar: UInt32) {
        var (packed, count) = UTF8Bytes.encoded(scalar)
        for _ in 0..<count {
            put(UInt8(truncatingIfNeeded: packed))
            packed >>= 8
        }
        lastScalar = scalar
    }

    private mutating func put(_ byte: UInt8) {
        unsafe word[used] = byte  // `reserve` made room
        used += 1
    }

    /// Makes room for `extra` bytes beside all of the source.
    private mutating func reserve(_ extra: Int) {
        let needed = unsafe used + extra + source.count
        guard unsafe needed > word.count else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: needed * 2)
        for index in 0..<used { unsafe larger[index] = unsafe word[index] }
        if ownsWord { unsafe word.deallocate() }
        unsafe word = unsafe larger
        ownsWord = true
    }

    /// Divides an unspaced run by ICU's dictionaries.
    private func flushUnspaced(_ body: (Span<UInt8>, Range<Int>) throws -> Void) rethrows {
        let run = unsafe UnsafeBufferPointer(rebasing: word[..<used])
        let breaks = rules.breakers.withBreaker { unsafe $0?.breaks(in: run) } ?? pieces.dropFirst().map(\.offset) + [used]
        var start = 0
        var piece = 0
        for end in breaks where end > start && end <= used && piece < pieces.count {
            let first = piece
            while piece < pieces.count, pieces[piece].offset < end { piece += 1 }
            let source = pieces[first].source.lowerBound..<pieces[max(first, piece - 1)].source.upperBound
            try unsafe body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: run[start..<end])), source)
            start = end
        }
    }

    // MARK: Pictures

    /// The emoji at an index, without skin tones and variation selectors; nil when there is none.
    private func picture(in bytes: Span<UInt8>, at index: Int) -> (term: [UInt8], end: Int)? {
        let (first, width) = UTF8Bytes.scalar(in: bytes, at: index)
        let isFlag = (0x1F1E6...0x1F1FF).contains(first)
        guard isFlag || ICU.isPicture(first) else { return nil }
        var term: [UInt8] = []
        UTF8Bytes.append(first, to: &term)
        var end = index + width
        while end < bytes.count, bytes[end] >= 0x80 {
            let (scalar, width) = UTF8Bytes.scalar(in: bytes, at: end)
            switch scalar {
            case 0x1F1E6...0x1F1FF where isFlag:
                UTF8Bytes.append(scalar, to: &term)
                return (term, end + width)
            case 0xFE0E, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F:
                end += width
            case 0x200D where end + width < bytes.count:
                let (joined, joinedWidth) = UTF8Bytes.scalar(in: bytes, at: end + width)
                guard joined == 0x27A1 || ICU.isPicture(joined) else { return (term, end) }
                UTF8Bytes.append(joined, to: &term)
                end += width + joinedWidth
            default:
                return (term, end)
            }
        }
        return (term, end)
    }
}
