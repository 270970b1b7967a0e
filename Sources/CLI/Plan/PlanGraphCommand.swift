import ArgumentParser
import Assessment
import Host
import Vocabulary

/// `tagout plan graph FILE`
struct PlanGraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw what dies, what refers to it, and the ways back.",
    discussion: """
      FILE is what terraform plan -out wrote, or what terraform show -json prints of it; - is standard input.
      The picture is an SVG file that stands alone.

      EXAMPLE
        tagout plan graph tfplan > plan.svg

      EXIT STATUS
        0 drawn, whatever the verdict, 1 the plan cannot be read, 64 usage
      """)

  @Flag(help: "Print one JSON object instead: what is reached, and the graph.")
  var json = false

  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @OptionGroup var policy: PolicyOption

  @Argument(help: "A saved plan or plan JSON; - is standard input.")
  var file: String

  func run() throws {
    let action = PlanAction(form: try PlanFile.form(of: file))
    let picture = try PlanPicture(action)
    try write(json ? PlanPictureJSON.bytes(of: picture) : Array(svg(of: picture, action).utf8))
  }

  private func svg(of picture: PlanPicture, _ action: PlanAction) throws -> String {
    let assessor = Assessor(policy: try policy.policy(for: HostEnvironment.current().directory))
    let verdict = assessor.assess(.plan(action), answer: FactReader.answerOne).verdict
    let counts = [(EffectVerb.destroy, "destroyed"), (.replace, "replaced"), (.forget, "let go")].compactMap {
      verb, word -> String? in
      let count = picture.radius.objects.count { $0.verb == verb || verb == .destroy && $0.verb == .disarm }
      return count == 0 ? nil : "\(count) \(word)"
    }
    let what = counts.isEmpty ? "nothing is destroyed, replaced or let go" : counts.joined(separator: ", ")
    return PlanSVG(picture.graph, title: "\(verdict.word): \(what)").text
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return try StandardStreams.write(bytes, to: .output) }
    try AtomicFile.write(bytes, to: output, mode: 0o644)
  }
}
