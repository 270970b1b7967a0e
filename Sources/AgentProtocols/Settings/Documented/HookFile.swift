import Formats

/// A file of Tagout's own in a folder from which a client takes plugins or scripts.
enum HookFile {
  private static let mark = "tagout: written by tagout install; tagout uninstall takes it out"

  /// The file. Throws for one that stands there and is somebody else's.
  static func installed(_ registration: ClientRegistration, in old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    let new = content(registration)
    guard let old else { return SettingsChange(content: new) }
    guard isOurs(old) else { throw foreign }
    return SettingsChange(content: new, wasThere: true)
  }

  /// No file, where it was Tagout's; else the file as it is.
  static func uninstalled(_ client: String, from old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    guard let old, isOurs(old) else { return SettingsChange(content: old) }
    guard let program = program(in: old), let registration = ClientRegistration(client: client, program: program),
      content(registration) == old
    else { throw .cannotExtend(path: "the whole file", reason: "was changed by somebody since Tagout wrote it") }
    return SettingsChange(content: nil, wasThere: true)
  }

  private static let foreign = SettingsError.cannotExtend(
    path: "the whole file", reason: "is somebody else's hook, and the client takes one only")

  static func isOurs(_ content: [UInt8]) -> Bool { String(decoding: content, as: UTF8.self).contains(mark) }

  /// The path of `tagout-hook` in such a file.
  static func program(in content: [UInt8]) -> String? {
    for line in String(decoding: content, as: UTF8.self).split(separator: "\n") {
      guard let end = ["/tagout-hook'", "/tagout-hook\""].first(where: line.contains) else { continue }
      let quote = end.last ?? "'"
      let parts = line.split(separator: quote, omittingEmptySubsequences: false)
      return parts.first { $0.hasPrefix("/") && $0.hasSuffix("/tagout-hook") }.map(String.init)
    }
    return nil
  }

  static func content(_ registration: ClientRegistration) -> [UInt8] {
    let program = registration.program
    switch registration.client {
    case OpenCode.name: return Array(openCode(program).utf8)
    case Amp.name: return Array(amp(program).utf8)
    default: return Array(cline(program).utf8)
    }
  }

  /// Cline lets a call run when a hook fails, so each failure becomes an answer.
  private static func cline(_ program: String) -> String {
    """
    #!/bin/sh
    # \(mark)
    '\(program)' cline || echo '{"cancel":true,"errorMessage":"tagout-hook failed: nothing runs without it"}'

    """
  }

  private static func openCode(_ program: String) -> String {
    """
    // \(mark)
    import { spawnSync } from "node:child_process"

    const hook = "\(program)"

    export const Tagout = async ({ directory }) => ({
      "tool.execute.before": async (input, output) => {
        const question = {
          hook_event_name: "tool.execute.before", tool: input.tool, sessionID: input.sessionID, callID: input.callID,
          cwd: directory, args: output.args ?? {},
        }
        const child = spawnSync(hook, ["opencode"], { input: JSON.stringify(question), encoding: "utf8", timeout: 10000 })
        if (child.status === 0) return
        throw new Error((child.stderr ?? "").trim() || "tagout-hook failed: nothing runs without it")
      },
    })

    """
  }

  private static func amp(_ program: String) -> String {
    """
    // @i-know-the-amp-plugin-api-is-wip-and-very-experimental-right-now
    // \(mark)
    import { spawnSync } from "node:child_process"

    const hook = "\(program)"
    const text = (value: unknown) => (typeof value === "string" ? value : undefined)

    export default function (amp: any) {
      amp.on("tool.call", async (event: any, ctx: any) => {
        const question = {
          hook_event_name: "tool.call", tool: event.tool, toolUseID: text(event.toolUseID),
          thread: text(ctx?.thread?.id) ?? text(event.thread?.id), cwd: process.cwd(), input: event.input ?? {},
        }
        const child = spawnSync(hook, ["amp"], { input: JSON.stringify(question), encoding: "utf8", timeout: 10000 })
        if (child.status === 0) return { action: "allow" }
        const message = (child.stderr ?? "").trim() || "tagout-hook failed: nothing runs without it"
        return { action: "reject-and-continue", message }
      })
    }

    """
  }
}
