// swift-tools-version: 6.2
import PackageDescription

/// Settings that every Swift target of Skua is built with.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "skua",
    products: [
        .library(name: "SearchIndex", targets: ["SearchIndex"]),
        .library(name: "CatalogEngine", targets: ["CatalogEngine"]),
        .executable(name: "skua", targets: ["skua"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // C leaves
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CKernels"),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),

        // Index
        .target(name: "ByteStorage", dependencies: ["CZlib"], swiftSettings: strict),
        .target(name: "Lexicon", dependencies: ["CICU"], swiftSettings: strict),
        .target(name: "SearchIndex", dependencies: ["CKernels", "ByteStorage", "Lexicon"], swiftSettings: strict),

        // Truth
        .target(name: "Commerce", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
        .target(
            name: "CommerceStore",
            dependencies: [
                "Commerce",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // Truth → index → answers
        .target(
            name: "CatalogEngine",
            dependencies: [
                "ByteStorage", "Lexicon", "SearchIndex", "Commerce", "CommerceStore",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        // Edges
        .target(
            name: "SkuaServer",
            dependencies: [
                "CatalogEngine", "SearchIndex", "ByteStorage", "Commerce", "CommerceStore",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "skua",
            dependencies: [
                "SkuaServer", "CatalogEngine", "SearchIndex", "ByteStorage", "Commerce", "CommerceStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        // Tests
        .target(
            name: "TestSupport", dependencies: ["ByteStorage", "Lexicon", "SearchIndex", "Commerce"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(name: "ByteStorageTests", dependencies: ["ByteStorage", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "SearchIndexTests", dependencies: ["SearchIndex", "Lexicon", "ByteStorage", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "CommerceTests", dependencies: ["Commerce", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "CommerceStoreTests", dependencies: ["CommerceStore", "Commerce", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CatalogEngineTests",
            dependencies: [
                "CatalogEngine", "CommerceStore", "Commerce", "SearchIndex", "Lexicon", "ByteStorage", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SkuaServerTests",
            dependencies: [
                "SkuaServer", "CatalogEngine", "CommerceStore", "Commerce", "SearchIndex", "ByteStorage", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "skuaTests",
            dependencies: [
                "skua", "SkuaServer", "CatalogEngine", "CommerceStore", "Commerce", "SearchIndex", "ByteStorage", "TestSupport",
            ],
            swiftSettings: strict),
    ]
)
