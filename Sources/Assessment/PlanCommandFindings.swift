import CommandEffects
import TerraformPlans
import Vocabulary

/// What the programs that a plan would run would do, judged as any command is.
struct PlanCommandFindings {
  /// What they would take away, at the address they belong to.
  private(set) var findings: [Finding] = []
  /// The addresses all of whose programs at destroy only print.
  private var harmless: Set<String> = []

  init(_ commands: [PlanCommand], facts: Facts) {
    var suspicious: Set<String> = []
    for command in commands {
      let isHarmless = look(at: command, facts)
      guard command.moment == .destroy else { continue }
      if isHarmless { harmless.insert(command.address) } else { suspicious.insert(command.address) }
    }
    harmless.subtract(suspicious)
  }

  /// A destroy-time program that only prints is worth telling, and no more.
  func refined(_ finding: Finding) -> Finding {
    guard finding.code == "plan.provisioner-destroys", case .address(let address) = finding.evidence,
      harmless.contains(address)
    else { return finding }
    var refined = finding
    refined.code = "plan.provisioner-runs"
    refined.severity = .information
    refined.remedy = nil
    return refined
  }

  /// Notes what a program would take away; true when all of it is known and only prints.
  private mutating func look(at command: PlanCommand, _ facts: Facts) -> Bool {
    var walker = CommandWalker(facts: facts, isTracing: true)
    let state = ShellState(
      directory: command.workingDirectory.flatMap { $0.utf8.first == 47 ? .known($0) : nil }
        ?? .unknown("the folder that the apply runs in"),
      variables: Variables())
    let isComplete: Bool
    switch command.program {
    case .shell(let text, let complete), .remoteShell(let text, let complete):
      walker.walk(text: Array(text.utf8), from: state)
      isComplete = complete
    case .arguments(let words):
      isComplete = words.allSatisfy { $0 != nil }
      walker.walk(argv: words.map { $0 ?? "${unknown}" }, from: state)
    case .script, .other:
      return false
    }
    let losses = walker.inspection.findings.filter { $0.severity > .warning }
    for loss in losses where !(loss.code == "command.unresolved" && command.isUntold) {
      var finding = loss
      finding.evidence = .address(command.address)
      let subject = loss.code == "command.unresolved" ? "" : "it "
      finding.message = "\(command.words) would run: \(subject)\(loss.message)"
      findings.append(finding)
    }
    return isComplete && losses.isEmpty && walker.startsOnlyPrinters
  }
}

extension PlanCommand {
  /// Whether a program at creation is not known at all, as in plan JSON whenever it refers to anything: that it runs is
  /// told by a finding of its own, and more cannot be said.
  fileprivate var isUntold: Bool {
    guard moment == .create else { return false }
    switch program {
    case .shell(let text, _), .remoteShell(let text, _): return text == "${unknown}"
    case .arguments, .script, .other: return false
    }
  }
}
