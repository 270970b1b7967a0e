import Vocabulary

/// A program that Terraform would run while it plans or applies.
package struct PlanCommand: Sendable, Hashable {
  /// When it would run.
  package enum Moment: String, Sendable, Hashable {
    /// While a plan is made, or while data sources are read at apply.
    case read
    case create
    case destroy
  }

  /// What would be run.
  package enum Program: Sendable, Hashable {
    /// Text for a shell on this machine. What is not known in it is written as the expansion `${unknown}`.
    case shell(String, isComplete: Bool)
    /// Text for a shell on another machine, over ssh or WinRM.
    case remoteShell(String, isComplete: Bool)
    /// A program with its arguments; nil is not known.
    case arguments([String?])
    /// A script that was not read: its path, where that is known.
    case script(String?)
    /// A provisioner that we do not know, or one without a command.
    case other(String)
  }

  /// The resource or data source that it belongs to.
  package var address: String
  package var moment: Moment
  /// False when it may run at this moment or not: plan JSON does not tell.
  package var isCertain: Bool
  package var program: Program
  /// The shell and its flags, when the configuration names one; else Terraform's own, `/bin/sh -c`.
  package var interpreter: [String]
  /// As configured; nil when it is not set or not known.
  package var workingDirectory: String?
  /// The variables set for it; a nil value is not known. May hold secrets: mask before showing.
  package var environment: [Variable]

  /// The program in a few words for people: no sensitive value is in them.
  package var words: String

  /// A variable of the program's environment.
  package struct Variable: Sendable, Hashable {
    package var name: String
    package var value: String?
  }
}
