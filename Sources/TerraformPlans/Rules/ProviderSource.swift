import Vocabulary

/// A provider is not what a registry gives out under a version: it comes from elsewhere, or nothing holds it still.
enum ProviderSource: PlanRule {
  static let code: FindingCode = "plan.provider-source"
  static let summary = "a provider comes from another registry or from this disk, or no version of it is asked for"

  private static let settings = """
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 5.0"
        }
      }
    }
    """
  private static let lock = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.100.0\"\n}\n"

  static let examples: [PlanExample] = [
    .match("another registry", Plan.example(.by("registry.acme.test/acme/cloud")).with(file: settings)),
    .match(
      "one from this disk",
      Plan.example(.by("registry.terraform.io/hashicorp/google")).with(file: settings, lock: lock)),
    .match("no version", Plan.example(.by("registry.terraform.io/hashicorp/aws")).with(file: "locals {}")),
    .pass("a version", Plan.example(.by("registry.terraform.io/hashicorp/aws")).with(file: settings, lock: lock)),
    .pass("built in", Plan.example(.by("terraform.io/builtin/terraform")).with(file: settings, lock: lock)),
    .pass("its configuration is not told", Plan.example(.by("registry.terraform.io/hashicorp/aws"))),
  ]

  /// The hosts of the registries of Terraform, its cloud and OpenTofu.
  private static let hosts: Set<String> = ["registry.terraform.io", "app.terraform.io", "registry.opentofu.org"]
  private static let builtIn = "terraform.io/builtin/"

  static func findings(in subject: PlanSubject) -> [Finding] {
    var sources: Set<String> = []
    let changes = subject.plan.changes
    // Field by field: changes are big, and those of one provider stand together.
    for index in changes.indices where index == 0 || changes[index].provider != changes[index - 1].provider {
      sources.insert(changes[index].provider)
    }
    let told = sources.filter { $0.utf8.count { $0 == UInt8(ascii: "/") } == 2 && !$0.hasPrefix(builtIn) }
    return told.sorted().flatMap { source in
      let strange = [foreign(source), unlocked(source, subject)].compactMap { $0 }
      return strange.isEmpty ? [unpinned(source, subject)].compactMap { $0 } : strange
    }
  }

  private static func foreign(_ source: String) -> Finding? {
    let host = String(source.prefix { $0 != "/" })
    guard !hosts.contains(host) else { return nil }
    return finding(
      .warning,
      "the provider \(ObjectName.shown(source)) comes from the registry \(ObjectName.shown(host)), which is"
        + " neither Terraform's nor OpenTofu's", remedy: "see that this is your own registry: a provider is a program")
  }

  /// Terraform locks each provider that it installs, and none that it takes from the disk of a developer.
  private static func unlocked(_ source: String, _ subject: PlanSubject) -> Finding? {
    guard let locked = subject.configuration?.locked, locked[source] == nil else { return nil }
    return finding(
      .warning,
      "the lock file in this plan does not name the provider \(ObjectName.shown(source)): a program from the"
        + " disk of whoever made the plan took its place (dev_overrides)",
      remedy: "make the plan without dev_overrides in the CLI's settings")
  }

  private static func unpinned(_ source: String, _ subject: PlanSubject) -> Finding? {
    guard let configuration = subject.configuration, configuration.problems.isEmpty, !configuration.modules.isEmpty
    else {
      return nil
    }
    let name = String(source.split(separator: "/").last ?? "")
    let entries = configuration.modules.values.compactMap { module -> RequiredProvider? in
      module.requiredProviders.first { $0.key == name || ($0.value.source.map(source.hasSuffix) ?? false) }?.value
    }
    guard !entries.contains(where: { $0.version != nil }) else { return nil }
    let held = configuration.locked?[source].map { "; the lock file holds it at \(ObjectName.shown($0))" } ?? ""
    return finding(
      .information, "no version of the provider \(ObjectName.shown(source)) is asked for\(held)",
      remedy: "ask for one in required_providers")
  }
}

extension ResourceChange {
  /// A change that a provider makes.
  fileprivate static func by(_ provider: String) -> ResourceChange {
    var change = ResourceChange.create("acme_thing.a")
    change.provider = provider
    return change
  }
}

extension Plan {
  /// The same with a configuration file and a lock file.
  fileprivate func with(file text: String, lock: String) -> Plan {
    var plan = with(file: text)
    plan.configuration?.lockFile = Array(lock.utf8)
    return plan
  }
}
