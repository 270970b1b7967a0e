import Decision
import Vocabulary

/// Makes a policy out of the files that were found.
package enum PolicyLoader {
  /// The policy of these files over the built-in one. Throws all that is wrong with the first file that is wrong.
  ///
  /// - Parameter texts: the machine's file first.
  package static func policy(from texts: [PolicyText]) throws(PolicyError) -> Policy {
    var policy = Policy.builtIn
    for text in texts {
      let below = policy.layers.flatMap { $0.file.environments.map(\.name) }
      let file = try file(from: text, knownEnvironments: Set(below))
      let isAccepted = policy.layers.contains { $0.file.accepted.contains(text.digest) }
      policy.layers.append(PolicyLayer(file: file, mayLoosen: !text.isProject || isAccepted, digest: text.digest))
    }
    return policy
  }

  /// What one file says.
  package static func file(
    from text: PolicyText, knownEnvironments: Set<String> = []
  ) throws(PolicyError) -> PolicyFile {
    switch text.content {
    case .documents(let documents):
      return try PolicyDecoder.decode(
        documents, kind: text.isProject ? .project : .machine, name: text.name, knownEnvironments: knownEnvironments)
    case .unreadable(let why, let place):
      throw PolicyError(file: text.name, problems: [PolicyError.Problem(why, at: place)])
    }
  }
}
