import ArgumentParser
import Foundation
import Testing
import skua

/// 1. Wrong usage ends with 64, and every command has a help text with examples.
/// 2. What is offered is what works: no kind of import but products.
@Suite struct CommandLineTests {
    private static let commands = [
        ["demo"], ["serve"], ["import", "products"], ["index", "build"], ["index", "verify"], ["index", "stats"], ["search"], ["suggest"],
        ["why"], ["price"], ["eval"], ["bench"], ["keys", "create"], ["keys", "list"], ["keys", "revoke"],
        ["import", "synonyms"], ["import", "rules"], ["synonyms", "list"], ["synonyms", "delete"], ["rules", "list"], ["rules", "delete"],
        ["log"], ["index", "diff"],
    ]

    @Test("Every command teaches by examples", arguments: commands)
    func help(path: [String]) throws {
        var command = try Skua.parseAsRoot(path + ["--help"])
        let text = Skua.fullMessage(for: try #require(throws: (any Error).self) { try command.run() })
        #expect(text.contains("OVERVIEW:"))
        #expect(text.contains("EXAMPLES:\n"))
        #expect(text.components(separatedBy: "skua \(path.joined(separator: " "))").count >= 3)
    }

    @Test(
        "Wrong usage ends with 64",
        arguments: [
            ["fly"], ["why", "x"], ["search"], ["search", "x", "--limit", "251"], ["search", "x", "--limit", "many"],
            ["search", "x", "--page", "0"],
            ["search", "x", "--param", "=1"], ["suggest", "x", "--limit", "0"], ["import", "products"], ["import", "prices"],
            ["import", "products", "f.csv", "--mode", "merge"], ["price"], ["price", "x", "--date", "soon"],
            ["bench", "q.txt", "--seconds", "-1"], ["serve", "--port", "99999"], ["serve", "--memory", "8"],
            ["keys", "create", "--description", "x"], ["keys", "revoke"], ["keys", "revoke", "one"],
            ["keys", "create", "--description", "x", "--action", "a", "--expires", "soon"], ["eval"], ["index", "build", "extra"],
        ])
    func usage(arguments: [String]) throws {
        #expect(Skua.exitCode(for: try #require(Self.failure(arguments))).rawValue == 64)
    }

    @Test("Failures end with 1")
    func failure() {
        #expect(Skua.exitCode(for: CommandError("no")).rawValue == 1)
    }

    /// What parsing the arguments throws; nil where it does not.
    private static func failure(_ arguments: [String]) -> (any Error)? {
        do {
            _ = try Skua.parseAsRoot(arguments)
            return nil
        } catch {
            return error
        }
    }
}
