/// Every fuzz target.
package enum FuzzTargets {
  package static let all: [any FuzzTarget.Type] = [
    BatchTarget.self, CommandTarget.self, GlobTarget.self, INITarget.self, JSONTarget.self, MessagePackTarget.self,
    ProtobufTarget.self, TextCodecTarget.self,
  ]

  /// The target of that name.
  package static func named(_ name: String) -> (any FuzzTarget.Type)? {
    all.first { $0.name == name }
  }
}
