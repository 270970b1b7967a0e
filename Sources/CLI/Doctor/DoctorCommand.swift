import ArgumentParser
import Host
import Processes

/// `tagout doctor`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Prove what is guarded here, and what is not.",
    discussion: """
      Reads each client's settings as the client does, calls the hook that stands there with a made-up `terraform \
      destroy`, and tries who can edit what the guard rests on. Nothing is changed; the ledger gets the canary's records. Run it as the \
      user whom the agent works as, in the agent's folder.

      EXAMPLE
        tagout doctor
        tagout doctor --report infra/production
        PROMPT_COMMAND='tagout doctor --watch'

      EXIT STATUS
        0   all that is installed works
        10  advice only: it works, or nothing is there, and this user can go past it
        20  a guard that is believed to be there is not
        1   it could not be told
        64  usage
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print one line for a prompt: when the hook was last called; 10 when it should have been.")
  var watch = false

  @Flag(help: "Tell a server what was found, in the folders named too: its page Posture shows it.")
  var report = false

  @Option(help: ArgumentHelp("What this machine is called there (default: its own name).", valueName: "name"))
  var machine: String?

  @OptionGroup var server: ServerOption

  @OptionGroup var policy: PolicyOption

  @Argument(help: "Folders with Terraform code to look at, with --report.")
  var folders: [String] = []

  @Option(help: ArgumentHelp("Put this before the managed paths, to examine an image.", valueName: "folder"))
  var root = ""

  func validate() throws {
    guard !(json && watch) else { throw ValidationError("give --json or --watch, not both") }
    guard report || (folders.isEmpty && machine == nil) else {
      throw ValidationError("folders and --machine go with --report")
    }
    guard folders.count <= MachineTelling.folderBound else {
      throw ValidationError("at most \(MachineTelling.folderBound) folders are told of at once")
    }
  }

  func run() async throws {
    let host = HostEnvironment.current()
    guard !watch else {
      let line = WatchLine.current(host)
      try StandardStreams.write(Array((line.text + "\n").utf8), to: .output)
      if line.isWarning { throw ExitCode(Diagnosis.Grade.advice.status) }
      return
    }
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-doctor", isPassable: false)
    let root = root == "/" ? "" : root
    let diagnosis = try await ProcessKeeper.with(scratch) { keeper in
      try await Examination(host: host, root: root, keeper: keeper).run()
    }
    if report {
      let telling = MachineTelling(client: try server.client(), machine: machine ?? MachineTelling.ownName())
      try await telling.send(diagnosis, folders: folders, policy: policy)
    }
    let output = json ? try DiagnosisJSON.bytes(diagnosis) : Array(DiagnosisText(diagnosis: diagnosis).text.utf8)
    try StandardStreams.write(output, to: .output)
    if diagnosis.grade != .holds { throw ExitCode(diagnosis.grade.status) }
  }
}
