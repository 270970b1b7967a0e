import Foundation
import TestSupport
import Testing

@testable import CLI

/// Runs the plugins that `install` writes in Node.js, whose modules Bun offers too, with a client made of a few lines.
@Suite("The plugins for OpenCode and Amp")
struct PluginFileTests {
  static let node = ["/usr/bin/node", "/usr/local/bin/node"].first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "OpenCode's plugin throws what the hook says, and nothing for what it allows",
    .enabled(if: node != nil, "Node.js is not here"))
  func openCode() throws {
    let machine = try TestMachine()
    try machine.install("opencode", "--user")
    let plugin = try #require(machine.text("home/.config/opencode/plugins/tagout.js"))
    let client = """
      const hooks = await Tagout({ directory: "/srv/production" })
      const call = async (command) => {
        try {
          await hooks["tool.execute.before"]({ tool: "bash", sessionID: "s", callID: "c" }, { args: { command } })
          console.log("RAN")
        } catch (error) { console.log("THROWN " + error.message) }
      }
      await call("ls")
      await call("terraform destroy -auto-approve")
      """
    let lines = try run(plugin + client, on: machine)
    #expect(lines.first == "RAN")
    #expect(lines.dropFirst().first?.hasPrefix("THROWN tagout: ") == true, "\(lines)")
    let broken = try run(plugin.replacing(machine.hook, with: "/nowhere/tagout-hook") + client, on: machine)
    #expect(broken == Array(repeating: "THROWN tagout-hook failed: nothing runs without it", count: 2))
  }

  @Test(
    "Amp's plugin rejects with what the hook says, and allows what it allows",
    .enabled(if: node != nil, "Node.js is not here"))
  func amp() throws {
    let machine = try TestMachine()
    try machine.install("amp", "--user")
    // Node.js before 22.18 reads no types.
    let plugin = try #require(machine.text("home/.config/amp/plugins/tagout.ts"))
      .replacing(": unknown", with: "").replacing(": any", with: "").replacing(
        "export default function", with: "function plugin")
    let client = """
      let handler
      plugin({ on: (name, given) => { if (name === "tool.call") handler = given } })
      const call = async (cmd) => {
        const result = await handler({ tool: "Bash", toolUseID: "t", input: { cmd } }, { thread: { id: "T-1" } })
        console.log(result.action + " " + (result.message ?? "").split("\\n")[0])
      }
      await call("ls")
      await call("terraform destroy -auto-approve")
      """
    let lines = try run(plugin.replacing("function plugin (", with: "function plugin(") + client, on: machine)
    #expect(lines.first == "allow ")
    #expect(lines.dropFirst().first?.hasPrefix("reject-and-continue tagout: ") == true, "\(lines)")
    let broken = try run(plugin.replacing(machine.hook, with: "/nowhere/tagout-hook") + client, on: machine)
    #expect(broken == Array(repeating: "reject-and-continue tagout-hook failed: nothing runs without it", count: 2))
  }

  private func run(_ script: String, on machine: TestMachine) throws -> [String] {
    try machine.write(script, to: "client.mjs")
    let run = try machine.run([machine.path("client.mjs")], program: Self.node)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init).filter {
      ["RAN", "THROWN", "allow", "reject"].contains(where: $0.hasPrefix)
    }
  }
}
