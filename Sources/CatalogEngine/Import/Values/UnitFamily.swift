/// What a unit measures, for telling values of one kind from a mixture.
package enum UnitFamily: String, Sendable, Hashable, CaseIterable {
    case length, area, volume, mass, time, frequency, temperature, angle, ratio
    case voltage, current, power, apparentPower, resistance, capacitance, inductance, charge, energy
    case pressure, force, torque, data, dataRate, loudness, lightFlux, illuminance, rotation

    /// The family of a unit in its usual spelling; nil for what is no unit that is known.
    package static func family(of unit: String) -> UnitFamily? { byUnit[unit] }

    private static let byUnit: [String: UnitFamily] = {
        var table: [String: UnitFamily] = [:]
        let prefixed: [(UnitFamily, [String], String)] = [
            (.length, ["m"], "n u µ μ m c d k"), (.mass, ["g"], "n u µ μ m k"), (.time, ["s"], "p n u µ μ m"),
            (.volume, ["l", "L"], "u µ μ m c d h"), (.frequency, ["Hz"], "m k K M G T"),
            (.voltage, ["V", "Vdc", "Vac", "VDC", "VAC"], "n u µ μ m k K M"),
            (.current, ["A"], "f p n u µ μ m k"), (.power, ["W"], "n u µ μ m k K M G"), (.apparentPower, ["VA"], "m k M"),
            (.resistance, ["Ω", "Ω", "ohm", "Ohm", "ohms"], "u µ μ m k K M G T"), (.capacitance, ["F"], "f p n u µ μ m"),
            (.inductance, ["H"], "f p n u µ μ m"), (.charge, ["Ah", "C"], "p n u µ μ m k"), (.energy, ["J", "Wh"], "n u µ μ m k M"),
            (.pressure, ["Pa", "bar"], "m h k M G"), (.force, ["N"], "m k M"), (.torque, ["Nm", "N·m"], "m c k"),
            (.data, ["B", "bit", "b", "Bit"], "k K M G T P"), (.dataRate, ["bps", "bit/s", "b/s", "B/s"], "k K M G T"),
        ]
        for (family, symbols, prefixes) in prefixed {
            for symbol in symbols {
                table[symbol] = family
                for prefix in prefixes.split(separator: " ") { table[prefix + symbol] = family }
            }
        }
        let plain: [UnitFamily: String] = [
            .length: "in inch inches \" ″ ' ′ ft yd mil mils µ", .area: "m2 m² cm2 cm² mm2 mm² ft2 sqm",
            .volume: "ml mL m3 m³ cm3 cm³ ccm gal oz.fl",
            .mass: "lb lbs oz t", .time: "sec min h hr hrs hour hours d day days year years yr", .temperature: "°C ℃ °F ℉ K",
            .angle: "° deg rad",
            .ratio: "% ‰ ppm ppb", .pressure: "psi mmHg atm", .loudness: "dB dBA dB(A) dBm dBi", .lightFlux: "lm", .illuminance: "lx lux",
            .rotation: "rpm RPM",
        ]
        for (family, symbols) in plain {
            for symbol in symbols.split(separator: " ") { table[String(symbol)] = family }
        }
        return table
    }()
}
