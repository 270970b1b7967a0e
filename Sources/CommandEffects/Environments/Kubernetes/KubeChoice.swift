import Vocabulary

/// What a command of a text chooses in a kubeconfig for those behind it.
package enum KubeChoice {
  /// The context that is made the current one.
  package static let context = "kubernetes context"
  /// The namespace of the current context.
  package static let namespace = "kubernetes namespace"

  /// Another cluster, server or context behind a name; the empty name is the current context.
  package static func definition(of name: String) -> String { "kubernetes definition of \(name)" }

  /// The kubeconfig in which an invocation's choices are kept; what cannot be told is named by why it cannot.
  package static func holder(_ kubeconfig: ArgumentWord?, _ invocation: Invocation) -> String {
    if let kubeconfig {
      return kubeconfig.literal.flatMap(invocation.directory.resolve)
        ?? "\(kubeconfig.display) \(kubeconfig.reasonUnknown ?? "")"
    }
    let variables = invocation.variables
    switch variables["KUBECONFIG"] {
    case .set(let list) where !list.isEmpty:
      return list.split(separator: ":").map { invocation.directory.resolve(String($0)) ?? String($0) }
        .joined(separator: ":")
    case .unknown(let reason) where variables.assigned["KUBECONFIG"] != nil: return reason
    case .unknown: return "the inherited kubeconfig" + owner(variables)
    case .set, .unset: return home(variables) + "/.kube/config" + owner(variables)
    }
  }

  /// Whose settings below the home folder count: nobody's by name, unless a wrapper makes them another's.
  package static func owner(_ variables: Variables) -> String {
    switch variables.assigned["USER"] {
    case .set(let name)?: " of \(name)"
    case .unknown(let reason)?: " of \(reason)"
    case .unset?, nil: ""
    }
  }

  /// The home folder as a part of a holder.
  package static func home(_ variables: Variables) -> String {
    switch variables["HOME"] {
    case .set(let path): PathText.normalised(path)
    case .unknown(let reason): reason
    case .unset: "~"
    }
  }

  /// Makes a context the current one; the namespace that was chosen for another says nothing of it.
  package static func choose(context name: String, in holder: String, _ inspection: inout Inspection) {
    inspection.choose(name, as: context, in: holder)
    inspection.forgetChoice(namespace, in: holder)
    inspection.forgetChoice(definition(of: ""), in: holder)
  }
}
