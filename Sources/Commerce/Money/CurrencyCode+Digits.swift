extension CurrencyCode {
    /// Decimals of the currency's minor unit by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD.
    package var minorDigits: Int {
        switch description {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF": 0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        case "CLF", "UYW": 4
        default: 2
        }
    }

    /// Ten-thousandths in one minor unit: 100 for EUR.
    var tenThousandthsPerMinorUnit: Int64 {
        switch minorDigits {
        case 0: 10_000
        case 3: 10
        case 4: 1
        default: 100
        }
    }
}
