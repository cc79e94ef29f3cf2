/// The version that `/debug` and the command line report.
package enum SkuaVersion {
    package static let current = "0.1.0"
}
