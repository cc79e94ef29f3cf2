import Crypto
import Foundation

/// One HTML document with its style, its script and its icons, which asks nothing of any other site.
struct WebDocument {
    /// What stands in the head besides the style and the policy.
    let head: String
    /// Parts of the body.
    let markup: [String]
    let styles: [String]
    /// The parts of the script; a part uses at its top level only what stands before it.
    let scripts: [String]

    /// The document, packed, UTF-8.
    ///
    /// The policy in its head lets exactly these two scripts run, so that nothing a catalog or a person writes can become one.
    var html: [UInt8] {
        let script = ScriptPacker.pack(scripts.joined(separator: "\n"))
        let policy = """
            default-src 'none'; script-src '\(Self.digest(of: Self.themeScript))' '\(Self.digest(of: script))'; \
            style-src 'unsafe-inline'; img-src * data:; connect-src 'self'; form-action 'self'; base-uri 'none'
            """
        let text = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            \(Self.trimmedLines(head, joinedBy: "\n"))
            <script>\(Self.themeScript)</script>
            <style>\(styles.map { Self.trimmedLines($0, joinedBy: "") }.joined())</style>
            </head>
            \(markup.map { Self.trimmedLines($0, joinedBy: "\n") }.joined(separator: "\n"))
            <script type="module">\(script)</script>
            </body>
            </html>

            """
        return Array(text.utf8)
    }

    /// Sets the theme before anything is drawn.
    private static let themeScript = """
        document.documentElement.dataset.theme=(()=>{try{return localStorage.getItem('skua.theme')}catch{}})()\
        ||(matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light')
        """

    /// The lines without their indentation.
    private static func trimmedLines(_ text: String, joinedBy separator: String) -> String {
        text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: separator)
    }

    /// How a content security policy names an inline script.
    private static func digest(of script: String) -> String {
        "sha256-" + Data(SHA256.hash(data: Data(script.utf8))).base64EncodedString()
    }
}
