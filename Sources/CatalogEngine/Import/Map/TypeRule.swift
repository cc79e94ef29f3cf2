/// What a merchandiser says about the values of an attribute, over what they look like.
package struct TypeRule: Sendable {
    /// What happens to a value that is not of the type.
    package enum Otherwise: String, Sendable, CaseIterable {
        /// Its record is rejected.
        case reject
        /// It is kept as text.
        case text
        /// The value alone is left out.
        case drop
    }

    package var cast: CastType
    /// The unit of bare numbers.
    package var unit: String?
    /// Whether bare numbers, in base units, are written with a prefix: 1.0e-07 with the unit F as `100nF`.
    package var isEngineering = false
    /// Pattern of a date.
    package var format: String?
    package var multiply: Double?
    package var divide: Double?
    package var decimals: Int?
    /// Parts a text into a list.
    package var split: TextPattern?
    package var otherwise = Otherwise.reject

    package init(_ cast: CastType, unit: String? = nil) {
        self.cast = cast
        self.unit = unit
    }
}
