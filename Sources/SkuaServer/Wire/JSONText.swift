import ByteStorage

/// Builds JSON text from the front, without a tree in between.
///
/// Members and elements put their own commas. It deliberately does not check that the calls make valid JSON: it serves writers
/// whose shape is fixed.
struct JSONText {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.description.utf8)
        bytes.append(contentsOf: "\":".utf8)
    }

    /// Writes `{…}` as an element or as the value of a key.
    mutating func object<Failure: Error>(
        _ name: StaticString? = nil, _ body: (inout JSONText) throws(Failure) -> Void
    ) throws(Failure) {
        if let name { key(name) } else { separate() }
        bytes.append(UInt8(ascii: "{"))
        try body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes `[…]` as an element or as the value of a key.
    mutating func array<Failure: Error>(
        _ name: StaticString? = nil, _ body: (inout JSONText) throws(Failure) -> Void
    ) throws(Failure) {
        if let name { key(name) } else { separate() }
        bytes.append(UInt8(ascii: "["))
        try body(&self)
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes `[{…},…]`, one object for each element.
    mutating func array<Element, Failure: Error>(
        _ name: StaticString? = nil, of elements: some Sequence<Element>,
        _ body: (inout JSONText, Element) throws(Failure) -> Void
    ) throws(Failure) {
        try array(name) { (text) throws(Failure) in
            for element in elements {
                try text.object { (text) throws(Failure) in try body(&text, element) }
            }
        }
    }

    mutating func member(_ name: StaticString, _ value: String) {
        key(name)
        JSON.write(value, to: &bytes)
    }

    mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        JSON.write(Int64(value), to: &bytes)
    }

    mutating func member(_ name: StaticString, _ value: Double) {
        key(name)
        JSON.write(value, to: &bytes)
    }

    mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func member(_ name: StaticString, _ value: JSON) {
        key(name)
        value.write(to: &bytes)
    }

    /// Writes a member whose name is only known now.
    mutating func member(name: String, _ value: JSON) {
        separate()
        JSON.write(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.write(to: &bytes)
    }

    mutating func member(_ name: StaticString, _ values: [String]) {
        array(name) { for value in values { $0.element(value) } }
    }

    mutating func element(_ value: String) {
        separate()
        JSON.write(value, to: &bytes)
    }

    mutating func element(_ value: Int) {
        separate()
        JSON.write(Int64(value), to: &bytes)
    }

    mutating func element(_ value: JSON) {
        separate()
        value.write(to: &bytes)
    }

    /// Appends ready JSON text as an element.
    mutating func element(text: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: text)
    }

    /// Appends ready JSON text as the value of a key.
    mutating func member(_ name: StaticString, text: some Sequence<UInt8>) {
        key(name)
        bytes.append(contentsOf: text)
    }

    /// Lets the body append the value of a key.
    mutating func member<Failure: Error>(
        _ name: StaticString, _ body: (inout [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        key(name)
        try body(&bytes)
    }
}
