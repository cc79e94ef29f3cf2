/// The languages that notices are written in.
package enum NoticeLocale: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case norwegian = "nb"
    case french = "fr"
}
