import Posture
import Vocabulary

extension FirstPolicy {
  /// More datasets than this are left to whoever knows them.
  private static let datasetBound = 30

  /// What was found, a line each, for the screen.
  package var found: [String] {
    FirstPolicyFindings(policy: self).lines.map { line in
      "  " + line.topic + String(repeating: " ", count: max(1, 9 - line.topic.utf8.count))
        + YAMLWords.comment(line.text)
    }
  }

  /// The file: a policy that only tightens, with comments.
  package var text: String {
    let sections = [header, environments, rules, datasets, approvals].filter { !$0.isEmpty }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// How much of each section there is, in words.
  package var summary: String {
    let count = { (number: Int, word: String) in "\(number) \(word)\(number == 1 ? "" : "s")" }
    return [
      count(named.count, "environment"), count(ruled.count, "rule"),
      count(min(stores.count, Self.datasetBound), "dataset"),
    ].joined(separator: ", ")
  }

  private var header: [String] {
    [
      "# What Tagout may not know by itself about this project: a first draft, yours to change.",
      "# What stands here counts at once, because it only asks for more than the built-in rules do.",
      "# `tagout policy show` tells what holds, `tagout policy test` runs the tests beside the rules.",
      "#", "# Found by `tagout init`:",
    ] + found.map { "# " + $0 } + ["version: 1"]
  }

  /// The places that a line recognises: each tier with its roots, production first.
  private var named: [(tier: Tier, places: [Place])] {
    [Tier.production].compactMap { tier in
      let places = places.filter { $0.tier == tier }
      return places.isEmpty ? nil : (tier, places)
    }
  }

  private var environments: [String] {
    var lines = ["# How production is recognised: any one of these names is enough."]
    guard !named.isEmpty else {
      return lines + [
        "# Nothing that was found says production. Write down what you know:", "#environments:", "#  production:",
        "#    aws-account: 123456789012", "#    workspace: live", "#    database-host: \"*.shop.internal\"",
      ]
    }
    lines.append("environments:")
    for (tier, places) in named {
      lines.append("  \(tier.rawValue):")
      for (kind, names) in recognisers(of: places) { lines += list(kind, names) }
    }
    let lower = places.filter { [.staging, .development, .ephemeral].contains($0.tier) }
    if !lower.isEmpty {
      lines.append("# Less than production, by their names:")
      lines += lower.map { place in
        YAMLWords.comment("#   \(FirstPolicyFindings.name(place.root.folder)): \(place.tier.rawValue), \(place.why)")
      }
    }
    return lines
  }

  /// The names that tell these places: what another place has too tells nothing.
  private func recognisers(of places: [Place]) -> [(kind: String, names: [String])] {
    let others = self.places.filter { !places.contains($0) }
    let elsewhere = Set(others.flatMap { $0.root.backend.settings.map(\.value) })
    let placed = Set(others.flatMap(\.root.places))
    let settings = places.flatMap { $0.root.backend.settings }
      .filter { ["bucket", "key", "prefix", "storage_account_name"].contains($0.name) && $0.value.utf8.count > 3 }
      .map(\.value).filter { !elsewhere.contains($0) && !FirstPolicy.isCommon($0) }
    let names = places.flatMap(\.root.places).filter { !placed.contains($0) }
    let kinds = EnvironmentSign.Kind.allCases.map { kind in
      (kind.rawValue, unique(names.filter { $0.kind == kind }.map(\.name)))
    }
    let paths = places.map { "*/" + pathEnd($0) }
    return ([("path", unique(paths)), ("backend", unique(settings))] + kinds).filter { !$0.1.isEmpty }
  }

  /// Names of states that everybody's have.
  private static func isCommon(_ name: String) -> Bool {
    ["terraform.tfstate", "state", "default", "default.tfstate", "tofu.tfstate"].contains(name)
  }

  private func pathEnd(_ place: Place) -> String {
    place.root.folder.isEmpty ? project : place.root.folder
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private func list(_ name: String, _ values: [String]) -> [String] {
    if values.count == 1 { return ["    \(name): \(YAMLWords.quoted(values[0]))"] }
    return ["    \(name):"] + values.map { "      - \(YAMLWords.quoted($0))" }
  }

  /// The tiers that a rule speaks of.
  private var ruled: [Place] { Array(places.filter { $0.tier == .production }.prefix(1)) }

  private var rules: [String] {
    guard let place = ruled.first else { return [] }
    let folder = YAMLWords.quoted("/home/you/" + pathEnd(place))
    return [
      "# What may happen. Each rule has its tests beside it.", "rules:", "  - code: terraform.destroy",
      "    environment: production", "    verdict: deny",
      "    reason: production is never taken down by one command",
      "    instead: take the one thing out of the configuration, and put the plan forward with `tagout propose`",
      "    tests:", "      - command: [terraform destroy, tofu destroy -auto-approve]", "        cwd: \(folder)",
      "        verdict: deny", "      - command: terraform plan -out=tfplan", "        cwd: \(folder)",
      "        verdict: allow",
    ]
  }

  private var datasets: [String] {
    let stores = stores
    guard !stores.isEmpty else { return [] }
    var lines = [
      "# What must not be lost. How much of it (rpo), and for how long it may be away (rto), are guesses: say what holds.",
      "# Without a proven restore point the server approves no loss of any of it (`tagout backup`, `tagout drill`).",
      "datasets:",
    ]
    var names: Set<String> = []
    for (_, store) in stores.prefix(Self.datasetBound) {
      lines.append("  \(YAMLWords.quoted(datasetName(store, &names))):")
      if let engine = FirstPolicy.engine(of: store) { lines.append("    engine: \(engine)") }
      lines.append("    resources: \(YAMLWords.quoted(store.address))")
      lines += ["    rpo: 24h", "    rto: 4h"]
    }
    if stores.count > Self.datasetBound {
      lines.append(
        "# \(stores.count - Self.datasetBound) more resources keep data: `tagout check directory` lists them.")
    }
    return lines
  }

  /// The resource's own name; the whole address where that is taken.
  private func datasetName(_ store: SurveyedRoot.Store, _ names: inout Set<String>) -> String {
    let last = store.address.split(separator: ".").last.map(String.init) ?? store.address
    let plain = ["this", "main", "default", "db"].contains(last) ? store.address : last
    for name in [plain, store.address] where names.insert(name).inserted { return name }
    var number = 2
    while !names.insert("\(store.address) \(number)").inserted { number += 1 }
    return "\(store.address) \(number)"
  }

  /// The engine's name in a policy; nil where no engine of ours drives it.
  private static func engine(of store: SurveyedRoot.Store) -> String? {
    if store.type == "aws_db_instance" || store.type.hasPrefix("aws_rds_") { return "rds" }
    let words = (store.engine ?? store.type).lowercased()
    if words.contains("postgres") { return "postgresql" }
    return words.contains("mysql") || words.contains("mariadb") ? "mysql" : nil
  }

  private var approvals: [String] {
    [
      "# Who says yes where data would be lost. A server enforces its own policy; here it can only be made stricter.",
      "#approvals:", "#  count: 2", "#  people: [ada, grace]", "#  cooling-off: 15m",
    ]
  }
}
