/// A document laid out for scanning: words, texts and numbers, each with the field it stands in.
package struct TwinDocument: Sendable {
    package let id: String
    let key: [UInt8]
    /// The words of all values: `-1 - field` opens a value, the terms of its words follow.
    var words: [Int32] = []
    /// Terms that are no words, each with the field it was read in.
    var marks: [TwinMark] = []
    /// Whole values of the fields that are compared by bytes.
    var texts: [TwinText] = []
    var numbers: [TwinFieldNumber] = []

    init(id: String) {
        self.id = id
        key = Array(id.utf8)
    }

    /// The numbers of the texts of a field, in document order.
    func texts(of field: Int32) -> [Int32] { texts.filter { $0.field == field }.map(\.value) }

    func numbers(of field: Int32) -> [TwinNumber] { numbers.filter { $0.field == field }.map(\.value) }
}

/// A term beside the words of a field: what a measurement means.
struct TwinMark: Sendable {
    var field: Int32
    var term: Int32
}

/// A whole text in a field.
struct TwinText: Sendable {
    var field: Int32
    var value: Int32
}

/// A number in a field.
struct TwinFieldNumber: Sendable {
    var field: Int32
    var value: TwinNumber
}
