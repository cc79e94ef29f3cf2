import Foundation

/// Path data of plain shapes, in the units of a ``DemoDrawing``.
enum DemoShapes {
    /// A rectangle, its corners rounded by `radius`.
    static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ radius: Double = 0) -> String {
        guard radius > 0 else { return "M\(x.plain) \(y.plain)h\(width.plain)v\(height.plain)h\((-width).plain)z" }
        let r = radius.plain
        return "M\((x + radius).plain) \(y.plain)h\((width - 2 * radius).plain)a\(r) \(r) 0 0 1 \(r) \(r)v\((height - 2 * radius).plain)"
            + "a\(r) \(r) 0 0 1 \((-radius).plain) \(r)h\((2 * radius - width).plain)a\(r) \(r) 0 0 1 \((-radius).plain) \((-radius).plain)"
            + "v\((2 * radius - height).plain)a\(r) \(r) 0 0 1 \(r) \((-radius).plain)z"
    }

    static func circle(_ x: Double, _ y: Double, _ radius: Double) -> String { ellipse(x, y, radius, radius) }

    static func ellipse(_ x: Double, _ y: Double, _ rx: Double, _ ry: Double) -> String {
        let turn = "a\(rx.plain) \(ry.plain) 0 1 1 "
        return "M\((x - rx).plain) \(y.plain)\(turn)\((2 * rx).plain) 0\(turn)\((-2 * rx).plain) 0z"
    }

    /// A regular polygon with its first corner at an angle, degrees clockwise from the right.
    static func polygon(_ corners: Int, _ x: Double, _ y: Double, _ radius: Double, from angle: Double = 0) -> String {
        let points = (0..<corners).map { point(x, y, radius, angle + Double($0) * 360 / Double(corners)) }
        return "M" + points.joined(separator: "L") + "z"
    }

    /// A polygon or, left open, a line through points given as x, y, x, y, …
    static func points(_ values: [Double], closed: Bool = true) -> String {
        let pairs = stride(from: 0, to: values.count - 1, by: 2).map { "\(values[$0].plain) \(values[$0 + 1].plain)" }
        return "M" + pairs.joined(separator: "L") + (closed ? "z" : "")
    }

    /// An arc around a point, degrees clockwise from the right.
    static func arc(_ x: Double, _ y: Double, _ radius: Double, from start: Double, to end: Double) -> String {
        let large = end - start > 180 ? 1 : 0
        return "M\(point(x, y, radius, start))A\(radius.plain) \(radius.plain) 0 \(large) 1 \(point(x, y, radius, end))"
    }

    /// The same small shape at regular angles around a point.
    static func around(
        _ x: Double, _ y: Double, _ radius: Double, _ count: Int, from start: Double = 0, _ shape: (Double, Double) -> String
    ) -> String {
        (0..<count).map { index in
            let angle = (start + Double(index) * 360 / Double(count)) * .pi / 180
            return shape(x + radius * cos(angle), y + radius * sin(angle))
        }.joined()
    }

    /// Rays from one radius to another at regular angles.
    static func rays(_ x: Double, _ y: Double, from inner: Double, to outer: Double, _ count: Int, from start: Double = 0, lean: Double = 0)
        -> String
    {
        (0..<count).map { index in
            let angle = start + Double(index) * 360 / Double(count)
            return "M\(point(x, y, inner, angle))L\(point(x, y, outer, angle + lean))"
        }.joined()
    }

    /// A wheel with pointed teeth.
    static func gear(_ x: Double, _ y: Double, _ inner: Double, _ outer: Double, _ teeth: Int) -> String {
        let step = 360 / Double(teeth)
        return "M"
            + (0..<teeth).map { index in
                let angle = Double(index) * step
                return "\(point(x, y, inner, angle))L\(point(x, y, outer, angle + step * 0.15))L\(point(x, y, outer, angle + step * 0.4))"
            }.joined(separator: "L") + "z"
    }

    /// Slanted strokes across a thread between two positions on the x axis.
    static func thread(_ start: Double, _ end: Double, y: Double, radius: Double, pitch: Double = 9) -> String {
        stride(from: start, through: end - pitch * 0.6, by: pitch).map { x in
            "M\(x.plain) \((y - radius).plain)L\((x + pitch * 0.55).plain) \((y + radius).plain)"
        }.joined()
    }

    /// Straight strokes at regular distances: vertical ones between two heights, or horizontal ones between two columns.
    static func ruling(vertical: Bool, from start: Double, to end: Double, count: Int, low: Double, high: Double) -> String {
        (0..<count).map { index in
            let at = start + (end - start) * Double(index) / Double(max(1, count - 1))
            return vertical ? "M\(at.plain) \(low.plain)V\(high.plain)" : "M\(low.plain) \(at.plain)H\(high.plain)"
        }.joined()
    }

    private static func point(_ x: Double, _ y: Double, _ radius: Double, _ degrees: Double) -> String {
        let angle = degrees * .pi / 180
        return "\((x + radius * cos(angle)).rounded(decimals: 2).plain) \((y + radius * sin(angle)).rounded(decimals: 2).plain)"
    }
}
