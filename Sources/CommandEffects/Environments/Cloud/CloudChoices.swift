import Vocabulary

/// Commands of clouds' tools that choose the project or subscription for those behind them.
enum CloudChoices {
  /// A project of Google Cloud.
  static let project = "gcloud project"
  /// A configuration of gcloud.
  static let configuration = "gcloud configuration"
  /// A subscription of Azure.
  static let subscription = "az subscription"

  /// `gcloud config set project X`, `gcloud config configurations activate X`, `az account set -s X`.
  static func note(by name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    switch name {
    case "gcloud": noteGoogle(invocation, &inspection)
    case "az": noteAzure(invocation, &inspection)
    default: break
    }
  }

  /// The folder in which gcloud keeps what is chosen, as a part of a choice's key.
  static func googleHolder(_ variables: Variables) -> String { holder("CLOUDSDK_CONFIG", "/.config/gcloud", variables) }

  /// The folder in which az keeps what is chosen.
  static func azureHolder(_ variables: Variables) -> String { holder("AZURE_CONFIG_DIR", "/.azure", variables) }

  private static func holder(_ variable: String, _ usual: String, _ variables: Variables) -> String {
    if let folder = variables.text(variable), !folder.isEmpty { return folder }
    if case .unknown(let reason)? = variables.assigned[variable] { return reason }
    return KubeChoice.home(variables) + usual + KubeChoice.owner(variables)
  }

  private static func noteGoogle(_ invocation: Invocation, _ inspection: inout Inspection) {
    let words = SpokenWords(invocation.arguments)
    let holder = googleHolder(invocation.variables)
    if let rest = words.behind("config", "set") {
      guard let property = rest.first, property == "project" || property == "core/project", rest.count > 1 else {
        return
      }
      let other = words.value("--configuration").map { " in \($0)" } ?? ""
      inspection.choose(rest[1], as: project, in: holder + other)
    } else if let rest = words.behind("config", "configurations", "activate")
      ?? words.behind("config", "configurations", "create"), let name = rest.first
    {
      inspection.choose(name, as: configuration, in: holder)
      inspection.forgetChoice(project, in: holder)
    }
  }

  private static func noteAzure(_ invocation: Invocation, _ inspection: inout Inspection) {
    let words = SpokenWords(invocation.arguments)
    guard words.behind("account", "set") != nil,
      let name = words.value("--subscription", "-s", "--name", "-n")
    else { return }
    inspection.choose(name, as: subscription, in: azureHolder(invocation.variables))
  }
}
