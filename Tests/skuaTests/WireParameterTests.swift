import Testing
import skua

/// 1. What stands before the first `=` is the name, everything after it the value.
@Suite struct WireParameterTests {
    @Test("Names and values", arguments: [("num_typos=1", "num_typos", "1"), ("filter_by=a:=b", "filter_by", "a:=b"), ("x=", "x", "")])
    func parts(text: String, name: String, value: String) {
        let parameter = WireParameter(argument: text)
        #expect(parameter?.name == name)
        #expect(parameter?.value == value)
    }

    @Test("Without a name there is no parameter", arguments: ["", "=1", "word"])
    func nameless(text: String) {
        #expect(WireParameter(argument: text) == nil)
    }
}
