extension Int128 {
    /// The quotient by a positive divisor, rounded to the nearest, ties to even.
    func dividedHalfEven(by divisor: Int128) -> Int128 {
        precondition(divisor > 0, "the divisor of a rounded division is positive")
        var (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        if remainder < 0 {
            quotient -= 1
            remainder += divisor
        }
        let twice = remainder * 2
        return twice > divisor || (twice == divisor && quotient % 2 != 0) ? quotient + 1 : quotient
    }
}
