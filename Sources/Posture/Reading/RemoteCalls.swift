import Formats
import TerraformPlans
import Vocabulary

/// Settings of modules from elsewhere, which are judged by their names: the module itself is not on this disk.
enum RemoteCalls {
  /// A setting that is known to have a value.
  struct Setting: Sendable {
    /// `module.db`.
    let address: String
    let name: String
    let place: HCLPlace?
  }

  /// Settings with one of some names whose value is one of some words.
  static func settings(in root: PostureRoot, named names: Set<String>, valued words: Set<String>) -> [Setting] {
    root.modules.flatMap { module in
      module.calls.filter { !isLocal($0) }.flatMap { call in
        call.block.body.attributes.compactMap { attribute -> Setting? in
          guard names.contains(attribute.name),
            let word = AttributeWord.word(module.scope.value(of: attribute.expression).value), words.contains(word)
          else { return nil }
          return Setting(address: "\(module.prefix)module.\(call.name)", name: attribute.name, place: attribute.place)
        }
      }
    }
  }

  private static func isLocal(_ call: PostureModule.Call) -> Bool {
    guard let source = call.source.value.text else { return false }
    return FolderPath.module(source, in: "") != nil
  }
}
