package import ByteStorage

/// A document that a code names, or may name.
package struct CodeMatch: Sendable {
    package var id: String
    /// The document as it is shown.
    package var document: JSON
    /// The identifier that it was found by.
    package var identifier: MatchedIdentifier
    /// How sure it is that the document is meant, 0...1.
    package var confidence: Double
}
