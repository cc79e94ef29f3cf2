/// One walk of an automaton over a dictionary's terms in order.
///
/// The states along the current term lie on a stack, so that the next term continues from what both share. Where no continuation can be
/// accepted, the walk computes the least term after it that can be and seeks there: through the rest of the block by lengths alone, then
/// by galloping over the block index.
@safe
struct LevenshteinWalk: ~Copyable {
    /// The state after the first scalars of the term.
    private struct Frame {
        /// Bytes of the term that led here.
        var bytes: Int
        var state: UInt16
        /// The least distance of a prefix so far; for walks by prefix only.
        var best: Int
    }

    private let dictionary: TermDictionary
    private let view: EditView
    private let prefix: Bool
    private let digits: Bool
    private var results: [TermMatch] = []
    /// `frames[0...depth]` are the states along the term; `depth` is at most `length + maxDistance`, since states beyond are dead.
    private let frames: UnsafeMutablePointer<Frame>
    private var depth = 0
    private var block = 0
    private var entries: TermEntries
    /// The current term's ordinal.
    private var ordinal = 0
    private var isAtEnd = false
    /// The current term, `count` bytes; while seeking, what is sought.
    private var term: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity = 256

    /// Starts at the first term of a dictionary that has one.
    init(of dictionary: TermDictionary, prefix: Bool, digits: Bool, view: EditView) {
        self.dictionary = dictionary
        self.view = view
        self.prefix = prefix
        self.digits = digits
        unsafe frames = UnsafeMutablePointer.allocate(capacity: view.length + view.maxDistance + 1)
        unsafe frames[0] = Frame(bytes: 0, state: EditTable.initial, best: view.distance(in: EditTable.initial, depth: 0))
        unsafe term = UnsafeMutablePointer.allocate(capacity: capacity)
        entries = dictionary.entries(of: 0)
        enter(0)
    }

    deinit {
        unsafe frames.deallocate()
        unsafe term.deallocate()
    }

    mutating func run() -> [TermMatch] {
        while !isAtEnd { step() }
        return results
    }

    /// Reads the term to its end or to where nothing can be accepted, and goes on to the next one of interest.
    private mutating func step() {
        let limit = view.maxDistance
        while true {
            let frame = unsafe frames[depth]
            if prefix, frame.best <= limit, view.least(in: frame.state, depth: depth) >= frame.best {
                return acceptAll(sharing: frame.bytes, distance: frame.best)
            }
            guard frame.bytes < count else {
                let distance = prefix ? frame.best : view.distance(in: frame.state, depth: depth)
                if distance <= limit { append(ordinal..<ordinal + 1, distance: distance) }
                return advance()
            }
            let (scalar, width) = scalar(at: frame.bytes)
            if !digits, LevenshteinAutomaton.isDigit(scalar) {
                if prefix, frame.best <= limit { return acceptAll(sharing: frame.bytes + width, distance: frame.best) }
                // All digits at once: the next term of interest goes on with what follows them.
                return seek(0x3A, after: frame.bytes)
            }
            let next = view.next(frame.state, depth: depth, symbol: view.symbol(of: scalar))
            if view.isAlive(next, depth: depth + 1) {
                depth += 1
                let best = prefix ? min(frame.best, view.distance(in: next, depth: depth)) : 0
                unsafe frames[depth] = Frame(bytes: frame.bytes + width, state: next, best: best)
            } else if prefix, frame.best <= limit {
                return acceptAll(sharing: frame.bytes + width, distance: frame.best)
            } else {
                return seekNextAlive(after: scalar)
            }
        }
    }

    private mutating func append(_ ordinals: Range<Int>, distance: Int) {
        if let last = results.last, last.distance == distance, last.ordinals.upperBound == ordinals.lowerBound {
            results[results.count - 1].ordinals = last.ordinals.lowerBound..<ordinals.upperBound
        } else {
            results.append(TermMatch(ordinals: ordinals, distance: distance))
        }
    }

    /// Accepts this and all further terms with the same first bytes.
    private mutating func acceptAll(sharing bytes: Int, distance: Int) {
        let start = ordinal
        skip(sharing: bytes)
        append(start..<(isAtEnd ? dictionary.count : ordinal), distance: distance)
    }

    /// The scalar at an offset of the term, 0..<count.
    @inline(__always)
    private func scalar(at offset: Int) -> (scalar: UInt32, width: Int) {
        let lead = unsafe term[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        return unsafe UTF8Bytes.scalar(in: Span(_unsafeStart: term, count: count), at: offset)
    }

    /// Goes to the first term that can be accepted, after those that begin as the current one up to `scalar`, which is dead after `depth`.
    private mutating func seekNextAlive(after scalar: UInt32) {
        var level = depth
        var dead = scalar
        while true {
            let frame = unsafe frames[level]
            if view.isAlive(view.nextOfOther(frame.state), depth: level + 1) {
                // Any scalar may follow here, so that the next child of this node is of interest.
                return unsafe skip(sharing: frames[level + 1].bytes)
            }
            if let next = nextAlive(after: dead, in: frame.state, depth: level) { return seek(next, after: frame.bytes) }
            guard level > 0 else {
                isAtEnd = true
                return
            }
            level -= 1
            dead = unsafe self.scalar(at: frames[level].bytes).scalar
        }
    }

    /// The least scalar of the word after `scalar` that may follow in a state where no other scalar can.
    private func nextAlive(after scalar: UInt32, in state: UInt16, depth: Int) -> UInt32? {
        var least = UInt32.max
        var position = max(0, depth - view.maxDistance)
        let end = min(depth + view.maxDistance + 1, view.length)
        while position < end {
            let symbol = view.symbol(at: position)
            let candidate = view.scalar(of: symbol)
            if candidate > scalar, candidate < least, view.isAlive(view.next(state, depth: depth, symbol: symbol), depth: depth + 1) {
                least = candidate
            }
            position += 1
        }
        return least == .max ? nil : least
    }
}

// MARK: - Moving in the dictionary

extension LevenshteinWalk {
    /// Forgets states that do not belong to the first `bytes` of the term.
    @inline(__always)
    private mutating func keepFrames(within bytes: Int) {
        while unsafe frames[depth].bytes > bytes { depth -= 1 }
    }

    /// Replaces the term after its first `kept` bytes, at most `count`.
    @inline(__always)
    private mutating func replaceTerm(after kept: Int, with rest: UnsafeBufferPointer<UInt8>) {
        if kept + rest.count > capacity { grow(to: kept + rest.count) }
        var index = 0
        while index < rest.count {
            unsafe term[kept &+ index] = rest[index]  // kept + rest.count <= capacity
            index &+= 1
        }
        count = kept + rest.count
    }

    @inline(never)
    private mutating func grow(to needed: Int) {
        capacity = needed * 2
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe larger.update(from: term, count: count)
        unsafe term.deallocate()
        unsafe term = larger
    }

    /// Goes to the next term.
    private mutating func advance() {
        ordinal += 1
        guard ordinal < dictionary.endOrdinal(of: block), !entries.isAtEnd else { return enter(block + 1) }
        let (announced, rest) = entries.readHead()
        let shared = min(announced, count)
        unsafe replaceTerm(after: shared, with: entries.readBytes(rest))
        keepFrames(within: shared)
    }

    /// Goes to the first term of a block that lies ahead.
    private mutating func enter(_ next: Int) {
        guard next < dictionary.blockCount else {
            isAtEnd = true
            return
        }
        open(next)
        let first = unsafe entries.readBytes(entries.readFirst())
        keepFrames(within: unsafe sharedLength(UnsafeBufferPointer(start: term, count: count), first))
        unsafe replaceTerm(after: 0, with: first)
    }

    private mutating func open(_ next: Int) {
        block = next
        ordinal = next * TermDictionaryLayout.blockSize
        entries = dictionary.entries(of: next)
    }

    /// Goes to the first term ahead that does not begin with the first `bytes` of the current one.
    private mutating func skip(sharing bytes: Int) {
        var end = bytes
        while end > 0, unsafe term[end - 1] == 0xFF { end -= 1 }
        guard end > 0 else {
            isAtEnd = true
            return
        }
        unsafe term[end - 1] += 1
        count = end
        seek(sharing: end - 1)
    }

    /// Goes to the first term ahead that is not less than the first `bytes` of the current one followed by `scalar`.
    private mutating func seek(_ scalar: UInt32, after bytes: Int) {
        var (packed, width) = UTF8Bytes.encoded(scalar)
        if bytes + width > capacity { grow(to: bytes + width) }
        var shared = bytes
        for offset in bytes..<bytes + width {
            let byte = UInt8(truncatingIfNeeded: packed)
            if offset == shared, offset < count, unsafe term[offset] == byte { shared += 1 }
            unsafe term[offset] = byte  // bytes + width <= capacity
            packed >>= 8
        }
        count = bytes + width
        seek(sharing: shared)
    }

    /// Goes to the first term ahead that is not less than what `term` now holds.
    /// - Parameter shared: What that shares with the term it replaced, which was less.
    private mutating func seek(sharing shared: Int) {
        keepFrames(within: shared)
        let sought = unsafe UnsafeBufferPointer(start: term, count: count)
        let key = unsafe leadingKey(sought)
        let isBeyond = block + 1 < dictionary.blockCount && dictionary.key(of: block + 1) < key
        if !isBeyond, scanBlock(sharing: shared) { return }
        guard let found = unsafe dictionary.lastBlock(startingAtMost: sought, key: key, after: block) else {
            return enter(block + 1)
        }
        open(found)
        let first = unsafe entries.readBytes(entries.readFirst())
        let common = unsafe sharedLength(sought, first)
        if common == count {
            keepFrames(within: common)
            unsafe replaceTerm(after: 0, with: first)
        } else if !scanBlock(sharing: common) {
            enter(found + 1)
        }
    }

    /// Goes ahead in the block to the first term that is not less than what `term` holds; false, and `term` stays, when there is none.
    /// - Parameter shared: What it shares with the entry read last, which is less.
    private mutating func scanBlock(sharing shared: Int) -> Bool {
        var shared = shared
        var entries = entries
        let end = dictionary.endOrdinal(of: block)
        while ordinal + 1 < end, !entries.isAtEnd {
            let (common, rest) = entries.readHead()
            ordinal += 1
            let bytes = unsafe entries.readBytes(rest)
            if common > shared { continue }
            var reached = common
            if common == shared {
                var index = 0
                while index < rest, reached < count, unsafe bytes[index] == term[reached] {
                    index += 1
                    reached += 1
                }
                if reached < count, unsafe index == rest || bytes[index] < term[reached] {
                    shared = reached
                    continue
                }
            }
            self.entries = entries
            keepFrames(within: reached)
            unsafe replaceTerm(after: common, with: bytes)  // common <= shared <= count
            return true
        }
        self.entries = entries
        return false
    }
}
