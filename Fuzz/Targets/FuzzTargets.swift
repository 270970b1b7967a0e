/// Every fuzz target.
package enum FuzzTargets {
  package static let all: [any FuzzTarget.Type] = [
    ArchiveTarget.self, BatchTarget.self, CBORTarget.self, CommandTarget.self, GlobTarget.self, HCLTarget.self,
    HookTarget.self,
    INITarget.self, JSONTarget.self, LedgerTarget.self, MessagePackTarget.self, PlanJSONTarget.self,
    PolicyTarget.self, ProtobufTarget.self, RedactionTarget.self, SQLTarget.self, SavedPlanTarget.self,
    ShellTarget.self, StateTarget.self, TextCodecTarget.self, ToolCallTarget.self,
  ]

  /// The target of that name.
  package static func named(_ name: String) -> (any FuzzTarget.Type)? {
    all.first { $0.name == name }
  }
}
