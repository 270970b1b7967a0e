import Vocabulary

/// An agent may run any command, or a tool that destroys, without being asked.
enum AgentAllowedBroadly: PostureRule {
  static let code: FindingCode = "posture.agent-allowed-broadly"
  static let summary = "an agent may run destroying tools without a question"

  private static let tools: Set<String> = [
    "terraform", "tofu", "terragrunt", "aws", "gcloud", "az", "kubectl", "helm", "psql", "mysql", "pulumi", "heroku",
    "flyctl", "doctl", "railway", "supabase", "eksctl", "ansible-playbook", "bash", "sh", "rm", "sudo",
  ]
  private static let harmless: Set<String> = [
    "plan", "validate", "fmt", "show", "output", "version", "get", "describe", "list", "logs", "providers", "graph",
    "diff", "template", "status", "console", "init", "help", "state list", "ls", "top",
  ]

  static let examples: [PostureExample] = [
    .match("any command", [".claude/settings.json": #"{"permissions": {"allow": ["Bash"]}}"#]),
    .match("any word of a tool", [".claude/settings.json": #"{"permissions": {"allow": ["Bash(terraform:*)"]}}"#]),
    .match("a destroy", [".claude/settings.json": #"{"permissions": {"allow": ["Bash(terraform destroy:*)"]}}"#]),
    .match("Cursor", [".cursor/cli.json": #"{"permissions": {"allow": ["Shell(*)"]}}"#]),
    .pass("a plan", [".claude/settings.json": #"{"permissions": {"allow": ["Bash(terraform plan:*)"]}}"#]),
    .pass("a harmless tool", [".claude/settings.json": #"{"permissions": {"allow": ["Bash(npm test:*)"]}}"#]),
    .pass("reads", [".claude/settings.json": #"{"permissions": {"allow": ["Read", "Bash(kubectl get:*)"]}}"#]),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    AgentSettings.all(in: subject.folder).filter { $0.client == .claudeCode || $0.client == .cursor }
      .flatMap { settings in
        (settings.value["permissions"]?["allow"]?.elements ?? []).compactMap(\.text).filter(isBroad).map { rule in
          finding(
            .high, "\(settings.client.rawValue) may run \(rule) here without a question",
            at: settings.evidence(of: rule), remedy: "allow only what reads, such as Bash(terraform plan:*)")
        }
      }
  }

  private static func isBroad(_ rule: String) -> Bool {
    if rule == "Bash" || rule == "Shell" || rule == "*" { return true }
    guard rule.hasPrefix("Bash(") || rule.hasPrefix("Shell("), rule.hasSuffix(")") else { return false }
    let inner = rule.drop { $0 != "(" }.dropFirst().dropLast()
    let words = inner.split { $0 == " " || $0 == ":" || $0 == "*" }.map(String.init)
    guard let tool = words.first else { return true }
    guard tools.contains(tool) else { return false }
    guard words.count > 1 else { return inner.hasSuffix("*") || tool == "bash" || tool == "sh" }
    return !words.dropFirst().contains { word in
      harmless.contains(word) || word.hasPrefix("get-") || word.hasPrefix("list-") || word.hasPrefix("describe-")
    }
  }
}
