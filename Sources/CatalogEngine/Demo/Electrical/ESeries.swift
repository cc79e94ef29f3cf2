/// Preferred values of IEC 60063.
enum ESeries {
    static let e6 = [10, 15, 22, 33, 47, 68]
    static let e12 = [10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82]
    static let e24 = [
        10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91,
    ]

    /// The values of a series from a lowest to a highest, both included, in ascending order.
    /// - Parameter lowest: a whole number, in the smallest unit of the component: ohms or picofarads.
    static func values(_ series: [Int], from lowest: Int, to highest: Int) -> [Int] {
        var values: [Int] = []
        var scale = 1
        while scale <= highest {
            for mantissa in series {
                let value = mantissa * scale
                if value % 10 == 0, value / 10 >= lowest, value / 10 <= highest { values.append(value / 10) }
            }
            scale *= 10
        }
        return values
    }
}
