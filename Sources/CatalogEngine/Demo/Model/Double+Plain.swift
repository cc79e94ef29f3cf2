extension Double {
    /// The number as a catalog prints it: no trailing zeros, at most four decimals.
    var plain: String {
        let value = rounded(decimals: 4)
        if let whole = Int(exactly: value) { return String(whole) }
        return value.description
    }

    /// Nearest value with so many decimals.
    func rounded(decimals: Int) -> Double {
        let scale = (0..<decimals).reduce(1.0) { result, _ in result * 10 }
        return (self * scale).rounded() / scale
    }

    /// Nearest value with so many significant digits.
    func rounded(significant digits: Int) -> Double {
        guard self != 0, isFinite else { return self }
        var decimals = digits
        var magnitude = abs(self)
        while magnitude >= 1 {
            magnitude /= 10
            decimals -= 1
        }
        while magnitude < 0.1 {
            magnitude *= 10
            decimals += 1
        }
        if decimals >= 0 { return rounded(decimals: decimals) }
        let scale = (0..<(-decimals)).reduce(1.0) { result, _ in result * 10 }
        return (self / scale).rounded() * scale
    }
}
