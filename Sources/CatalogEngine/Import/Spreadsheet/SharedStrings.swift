/// Reads the texts that cells share, `sharedStrings.xml`: `<si>` each, in pieces where they are formatted in parts.
struct SharedStrings: XMLHandler {
    private(set) var texts: [String] = []
    private var text = ""
    private var isInText = false
    /// Within how a text is pronounced, which is no part of it.
    private var isInPhonetics = false

    mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": text = ""
        case "t": isInText = true
        case "rPh": isInPhonetics = true
        default: break
        }
    }

    mutating func text(_ text: String) {
        if isInText, !isInPhonetics { self.text += text }
    }

    mutating func end(_ name: String) {
        switch name {
        case "si": texts.append(text)
        case "t": isInText = false
        case "rPh": isInPhonetics = false
        default: break
        }
    }
}
