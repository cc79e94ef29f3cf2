import Crypto
import Foundation

/// The buyer's page: one HTML document with its style, its script and its icons, which asks nothing of any other site.
///
/// The parts stand in the folders beside this file, as text that can be read: `Markup/` holds the skeleton, `Style/` the looks,
/// `Script/` what the page does, in the order of its files here. The script searches with `POST /multi_search`, completes with
/// `GET /suggest` and adapts to the fields that `GET /collections/products` names.
package enum WebPage {
    /// The page, UTF-8, packed to less than 96 KB.
    package static let html = Array(assembled().utf8)

    /// Puts the parts together.
    ///
    /// The policy in its head lets exactly these two scripts run, so that nothing a catalog holds can become one.
    private static func assembled() -> String {
        let script = ScriptPacker.pack(scripts.joined(separator: "\n"))
        let policy = """
            default-src 'none'; script-src '\(digest(of: themeScript))' '\(digest(of: script))'; style-src 'unsafe-inline'; \
            img-src * data:; connect-src 'self'; form-action 'self'; base-uri 'none'
            """
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            \(trimmedLines(head, joinedBy: "\n"))
            <script>\(themeScript)</script>
            <style>\([style, resultStyle, dialogStyle].map { trimmedLines($0, joinedBy: "") }.joined())</style>
            </head>
            \(trimmedLines(markup, joinedBy: "\n"))
            <script type="module">\(script)</script>
            </body>
            </html>

            """
    }

    /// Sets the theme before anything is drawn.
    private static let themeScript = """
        document.documentElement.dataset.theme=(()=>{try{return localStorage.getItem('skua.theme')}catch{}})()\
        ||(matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light')
        """

    /// The parts of the script; a part uses at its top level only what stands before it.
    private static let scripts = [
        coreScript, stateScript, schemaScript, searchScript, sketchScript, resultScript, panelScript, filterScript, suggestScript,
        productScript, customerScript, mainScript,
    ]

    /// The lines without their indentation.
    private static func trimmedLines(_ text: String, joinedBy separator: String) -> String {
        text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: separator)
    }

    /// How a content security policy names an inline script.
    private static func digest(of script: String) -> String {
        "sha256-" + Data(SHA256.hash(data: Data(script.utf8))).base64EncodedString()
    }
}
