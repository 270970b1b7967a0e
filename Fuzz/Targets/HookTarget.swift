import AgentProtocols
import Assessment
import CommandEffects
import Vocabulary

/// A hook's standard input, by every client's reader: a payload is understood or refused, and each answer is one that
/// the client obeys.
enum HookTarget: FuzzTarget {
  static let name = "hook"
  static let seeds = texts([
    #"{"session_id":"s","transcript_path":"/t","cwd":"/srv","permission_mode":"default","effort":{"level":"medium"},"#
      + #""hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"terraform destroy","#
      + #""description":"d","run_in_background":true},"tool_use_id":"t"}"#,
    #"{"session_id":"s","cwd":"/srv","hook_event_name":"PreToolUse","tool_name":"Write","#
      + #""tool_input":{"file_path":"/srv/terraform.tfstate","content":"{}"},"agent_id":"a","agent_type":"x"}"#,
    #"{"session_id":"s","cwd":"/srv","hook_event_name":"PreToolUse","tool_name":"Edit","#
      + #""tool_input":{"file_path":"/srv/a.tf","old_string":"a","new_string":"b","replace_all":false}}"#,
    #"{"session_id":"s","cwd":"/srv","hook_event_name":"SessionStart"}"#, "{}", "",
  ])

  static func run(_ bytes: [UInt8]) {
    for client in HookClients.all {
      do throws(ProtocolError) {
        guard case .question(let request) = try client.message(from: bytes) else { continue }
        precondition(!request.tool.isEmpty, "a question without a tool")
        let refused = client.answer(to: .deny([]), reason: "no")
        precondition(refused != .silence, "a denial is silent")
      } catch {
        let answer = HookAnswer.refusal(error.description)
        precondition(answer.exitCode == 2 && answer.stdout.isEmpty && !answer.stderr.isEmpty)
      }
    }
  }
}
