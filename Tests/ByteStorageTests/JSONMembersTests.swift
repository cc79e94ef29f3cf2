import ByteStorage
import TestSupport
import Testing

/// 1. A text with members set is what the tree with the same members set is, whatever stands around them.
/// 2. What cannot be told from the text alone is refused.
@Suite struct JSONMembersTests {
    private static let names = ["price", "list_price", "a"]

    private static let texts = [
        #"{}"#, #" { } "#, #"{"price":1}"#, #"{"a":[1,{"price":2}],"price":3.5,"z":"}"}"#,
        #"{"x":"\"price\":1","list_price":null , "a" : true }"#, #"{"priceless":1,"pric":2,"a":{"b":{"price":[]}}}"#,
        "{\n\t\"price\" : -1e5 ,\r\n \"z\":\"\\\\\" }",
    ]

    @Test("sets members", arguments: texts)
    func setsMembers(_ text: String) throws {
        for set in 0..<8 {
            var tree = try #require(try JSON.parse(text).objectValue)
            var members = try #require(JSONMembers(of: Self.names.map { Array($0.utf8) }, in: Array(text.utf8)))
            for (index, name) in Self.names.enumerated() {
                #expect(members.contains(index) == (tree[name] != nil))
                if let value = members.text(index) { #expect(try JSON.parse(value) == tree[name]) }
                guard set >> index & 1 == 1 else { continue }
                tree[name] = .double(Double(index) + 0.25)
                members.set(index, JSON.double(Double(index) + 0.25).serialized())
            }
            #expect(try JSON.parse(members.bytes) == .object(tree))
        }
    }

    @Test("refuses", arguments: ["", "[]", "1", #"{"price":1,"price":2}"#, #"{"pri\u0063e":1}"#, #"{"a":1"#, #"{"a":"x"#])
    func refuses(_ text: String) {
        #expect(JSONMembers(of: Self.names.map { Array($0.utf8) }, in: Array(text.utf8)) == nil)
    }
}
