import Formats
import Processes
import Vocabulary

/// The estate on AWS: moto plays AWS behind an HTTPS proxy on the loopback interface, Terraform and its AWS provider are
/// real, and so is the database, which is dropped as soon as RDS no longer lists its instance.
struct CloudStage: DemoStage {
  let ground: StageGround
  let mirror: ProviderMirror
  let python: CloudPython
  let cloud: MotoServer.Address

  var script: [AgentCall] { AgentScript.nightOnAWS }

  /// The credentials are AWS's own example.
  func environment(_ act: Act) -> [String: String] {
    ground.environment(act).merging([
      "PATH": "\(python.folder):\(ground.tools.path)", "HTTPS_PROXY": cloud.proxy, "AWS_CA_BUNDLE": cloud.authority,
      "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "example", "AWS_REGION": "eu-west-1",
      "AWS_DEFAULT_REGION": "eu-west-1", "AWS_PAGER": "", "AWS_EC2_METADATA_DISABLED": "true",
    ]) { $1 }
  }

  func build(_ act: Act, on screen: DemoScreen) async throws {
    try writeFolders(act)
    try await screen.step("an account with a database and a load balancer") {
      _ = try await account("reset", act)
    }
    let balancer = try await account("seed", act).filter { !$0.isWhitespace }
    try await initialise(act, on: screen)
    try await screen.step("the old laptop applies 28 resources") {
      var environment = environment(act)
      environment["TF_VAR_lb_arn"] = balancer
      try await ground.run("terraform", ["apply", "-auto-approve"], in: act.oldLaptop, environment: environment)
    }
    switch act {
    case .one: try await fill(on: screen)
    case .two: try await screen.step("the same rows as before") { try await ground.restoreDatabase() }
    }
    try await ground.archiveOldLaptop(act)
  }

  func settle(_ act: Act) async throws {
    guard try await inventory(act)["databases"]?.elements?.contains(.string("courses-production")) != true else {
      return
    }
    try await ground.database.execute(
      "postgres", ["drop database if exists courses with (force);"], for: "let the database go with its instance")
  }

  func count(_ act: Act) async throws -> EstateCount {
    let (rows, answer) = try await ground.database.rows()
    let inventory = try await inventory(act)
    let names = { (member: String) in Set((inventory[member]?.elements ?? []).compactMap(\.text)) }
    return EstateCount(
      rows: rows, answer: answer, snapshots: names("snapshots"), things: names("things").union(names("databases")))
  }

  private func writeFolders(_ act: Act) throws {
    let scratch = ground.scratch
    for folder in [act.home, "tmp"] { try scratch.makeFolders(folder) }
    if act == .one { try scratch.write(mirror.settings, to: "terraform.rc") }
    try scratch.write(CloudScripts.account, to: "account.py")
    try scratch.write(CloudConfiguration.main, to: "\(act.oldLaptop)/main.tf")
    try scratch.write(CloudConfiguration.adoption, to: "\(act.oldLaptop)/import.tf")
    try scratch.write(CloudConfiguration.main, to: "\(act.project)/infra/main.tf")
  }

  /// The first time the provider comes from the person's mirror, by the person's own way out; from then on from where
  /// that has put it. A mirror that does not give it is a reason to play nothing, not a failure.
  private func initialise(_ act: Act, on screen: DemoScreen) async throws {
    var environment = environment(act)
    if act == .one {
      environment["TF_CLI_CONFIG_FILE"] = mirror.configuration(ground.absolute("terraform.rc"))
      for name in ["HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE"] { environment[name] = Caller.variable(name) }
    }
    let initial = environment
    try await screen.step("terraform init, the AWS provider from its mirror") {
      do {
        try await ground.run("terraform", ["init"], in: act.oldLaptop, environment: initial)
      } catch DemoError.failed(_, let said) {
        throw DemoError.skipped("terraform init does not get the provider hashicorp/aws from its mirror (\(said))")
      }
    }
    let providers = ProviderMirror.folder(ground.absolute("\(Act.one.oldLaptop)/.terraform/providers"))
    try ground.scratch.write(providers.settings, to: "terraform.rc")
  }

  private func fill(on screen: DemoScreen) async throws {
    try await screen.counting("rows into courses_answer", to: ground.rows) { progress in
      try await ground.database.execute("postgres", ["create database courses;"], for: "make the database")
      try await ground.database.append(0..<ground.rows, onRows: progress)
      try await ground.keepDatabase()
    }
  }

  private func inventory(_ act: Act) async throws -> StructuredValue {
    try JSONReader.read(try await account("inventory", act))
  }

  private func account(_ verb: String, _ act: Act) async throws -> String {
    let script = ground.absolute("account.py")
    return try await ground.run(
      "\(python.folder)/python3", [script, verb], in: act.project, environment: environment(act))
  }
}
