import ByteStorage

/// Reads documents that a ``StoredEncoder`` wrote.
///
/// Damaged bytes give other text, of bounded length; nothing is read beyond their end.
struct StoredDecoder: Sendable {
    let phrases: Bytes
    let shapes: ShapeTable
    let texts: WordTexts

    /// The JSON of an encoded document.
    /// - Parameter words: the document's, in the forward index.
    /// - Complexity: O(bytes of the JSON), by copying
    func json(_ encoded: Bytes, _ words: ForwardCursor) -> [UInt8] {
        var offset = 0
        let number = encoded.varint(&offset)
        guard number > 0 else { return PhraseDecoder.json(encoded.slice(offset, encoded.count - offset), phrases) }
        let announced = encoded.varint(&offset)
        guard announced <= UInt64(StoredEncoder.longest), number <= UInt64(shapes.shapes.count) else { return [] }
        let shape = shapes.shapes[Int(number) - 1]
        return unsafe [UInt8](unsafeUninitializedCapacity: Int(announced)) { buffer, count in
            var run = unsafe Run(
                decoder: self, encoded: encoded, offset: offset, sink: TextSink(UnsafeMutableRawBufferPointer(buffer)), words: words)
            var start = shape.lowerBound
            for at in shape {
                let mark = shapes.bytes[at]
                guard mark <= DocumentShape.numberMark else { continue }
                unsafe run.sink.append(shapes.bytes.raw, start, count: at - start)
                start = at + 1
                if mark == DocumentShape.numberMark {
                    run.number()
                } else {
                    run.sink.append(0x22)
                    run.text()
                    run.sink.append(0x22)
                }
            }
            unsafe run.sink.append(shapes.bytes.raw, start, count: shape.upperBound - start)
            count = run.sink.count
        }
    }

    /// The reading of one document.
    private struct Run {
        let decoder: StoredDecoder
        let encoded: Bytes
        var offset: Int
        var sink: TextSink
        var words: ForwardCursor

        private mutating func byte() -> UInt8 {
            defer { offset &+= 1 }
            return encoded[offset]
        }

        private mutating func length() -> Int { Int(clamping: encoded.varint(&offset)) }

        private mutating func copy(_ length: Int) {
            unsafe sink.append(encoded.raw, offset, count: min(length, encoded.count))
            offset &+= min(length, encoded.count)
        }

        mutating func number() {
            let code = byte()
            switch code {
            case 0..<0xc0: sink.append(number: UInt64(code))
            case 0xc0...0xc7: sink.append(number: encoded.varint(&offset), decimals: Int(code & 7))
            default: copy(length())
            }
        }

        mutating func text() {
            var code = byte()
            if code == 0x44 {
                for _ in 0..<min(length(), encoded.count &+ StoredEncoder.longest) where nextWord() == nil { break }
                code = byte()
            }
            switch code {
            case 0..<0x40: copy(Int(code))
            case 0x40: copy(length())
            case 0x41: plainWords(length())
            case 0x42: exceptionalWords(length())
            case 0x43:
                let size = min(length(), encoded.count)
                sink.append(PhraseDecoder.json(encoded.slice(offset, size), decoder.phrases))
                offset &+= size
            case 0x45: sink.append(number: encoded.varint(&offset))
            case 0x80...:
                let number = Int(code & 0x7f) << 8 | Int(byte())
                guard number < decoder.shapes.texts.count else { return }
                let range = decoder.shapes.texts[number]
                unsafe sink.append(decoder.shapes.bytes.raw, range.lowerBound, count: range.count)
            default: break
            }
        }

        /// The code of the document's next word.
        private mutating func nextWord() -> UInt32? {
            while true {
                while words.hasToken {
                    let code = words.nextCode()
                    if code > 0 { return code }
                }
                guard words.nextField() != nil else { return nil }
            }
        }

        private mutating func word() -> Bool {
            guard !sink.isFull, let code = nextWord() else { return false }
            decoder.texts.append(code, to: &sink)
            return true
        }

        private mutating func plainWords(_ count: Int) {
            for number in 0..<max(count, 0) {
                if number > 0 { sink.append(0x20) }
                guard word() else { return }
            }
        }

        private mutating func exceptionalWords(_ count: Int) {
            var left = length()
            var (place, kind) = (0, UInt8.max)
            func next(_ run: inout Run) {
                guard left > 0 else {
                    kind = .max
                    return
                }
                left -= 1
                let head = run.byte()
                var distance = Int(head >> 3)
                if distance == WordTextEncoder.Exception.inlineLimit { distance += min(run.length(), StoredEncoder.longest) }
                place += distance
                kind = head & 7
            }
            next(&self)
            for number in 0...max(count, 0) {
                if kind != .max, place == number, kind == WordTextEncoder.Exception.separator {
                    sink.append(byte())
                    next(&self)
                } else if kind != .max, place == number, kind == WordTextEncoder.Exception.longSeparator {
                    copy(length())
                    next(&self)
                } else if number > 0, number < count {
                    sink.append(0x20)
                }
                let start = sink.count
                guard number < count, word() else { return }
                if kind != .max, place == number {
                    sink.capitalize(from: start, count: kind == WordTextEncoder.Exception.capital ? 1 : .max)
                    next(&self)
                }
            }
        }
    }
}
