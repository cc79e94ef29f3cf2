// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What the compiler calls Skua's package: the name of its folder as an identifier.
let skuaPackageName: String = {
    let folder = Context.packageDirectory.split(separator: "/").dropLast().last ?? "skua"
    let name = folder.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
    return (name.first?.isNumber == true ? "_" : "") + String(name)
}()

/// For targets that look inside: they see what Skua's own targets see of each other, which `package` access says.
let inside = strict + [.unsafeFlags(["-package-name", skuaPackageName])]

let skua: Target.Dependency = .product(name: "SearchIndex", package: "skua")
let engine: Target.Dependency = .product(name: "CatalogEngine", package: "skua")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "skua-benchmarks",
    products: [
        .executable(name: "skua-bench", targets: ["skua-bench"]),
        .executable(name: "skua-check", targets: ["skua-check"]),
        .executable(name: "skua-world", targets: ["skua-world"]),
    ],
    dependencies: [
        .package(name: "skua", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // Without its interposers: they count allocations, which costs more packages than it tells here.
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ],
    targets: [
        .target(name: "BenchSupport", dependencies: [skua, argumentParser], swiftSettings: strict),
        .executableTarget(name: "skua-bench", dependencies: ["BenchSupport", skua, argumentParser], swiftSettings: strict),

        // The brute-force twin of the tests, through a link to their folder; what it has of prices needs more than the index.
        .target(name: "Twin", dependencies: [skua], exclude: ["Buyers"], packageAccess: false, swiftSettings: inside),
        .executableTarget(
            name: "skua-check", dependencies: ["BenchSupport", "Twin", skua, argumentParser], packageAccess: false,
            swiftSettings: inside),

        // Customers, catalogs and price lists by the thousand over the catalog; needs the engine and the store, not the index alone.
        .executableTarget(
            name: "skua-world", dependencies: ["BenchSupport", skua, engine, argumentParser], packageAccess: false,
            swiftSettings: inside),

        // `swift package benchmark`; the plugin wants the parent folder to be called Benchmarks. Its generated main does not meet `strict`.
        .executableTarget(
            name: "Micro", dependencies: ["Twin", skua, .product(name: "Benchmark", package: "benchmark")], path: "Micro",
            packageAccess: false,
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-package-name", skuaPackageName])],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ]
)
