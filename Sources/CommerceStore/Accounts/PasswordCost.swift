/// How much work it is to try one password, by the parameters of scrypt.
///
/// The default takes 32 MiB of memory and about a fifth of a second; it is what OWASP's cheat sheet calls N = 2^15, r = 8, p = 3.
package struct PasswordCost: Sendable, Hashable {
    /// Binary logarithm of the number of rounds, 1...20.
    package var logRounds: Int
    /// 1...32.
    package var blockSize: Int
    /// 1...16.
    package var parallelism: Int

    package init(logRounds: Int = 15, blockSize: Int = 8, parallelism: Int = 3) {
        precondition(
            (1...20).contains(logRounds) && (1...32).contains(blockSize) && (1...16).contains(parallelism),
            "the cost of a password is within bounds")
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }
}
