import Vocabulary

/// Programs of clouds that write a cluster into the kubeconfig and make it the current context.
enum KubeCredentials {
  /// Notes the cluster that the commands behind this one talk to, when it is such a program.
  static func noteChoice(by name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    guard let steps = KubeCredentialSteps.steps(of: name) else { return }
    let words = invocation.arguments
    guard let verb = words.firstIndex(where: { $0.literal.map(steps.verbs.contains) ?? false }),
      steps.group.isEmpty || words[..<verb].contains(where: { $0.literal.map(steps.group.contains) ?? false }),
      !words.contains(where: { $0.literal.map(steps.leavesContext) ?? false })
    else { return }
    let chosen = option(steps.names, in: words)?.display ?? operand(behind: verb, in: words, steps)
    guard let chosen else { return }
    let holder = KubeChoice.holder(option(steps.files, in: words), invocation)
    KubeChoice.choose(context: chosen, in: holder, &inspection)
  }

  /// The value of the first of the options that is given.
  private static func option(_ names: [String], in words: [ArgumentWord]) -> ArgumentWord? {
    for name in names {
      for (index, word) in words.enumerated() {
        if word.literal == name, index + 1 < words.count { return words[index + 1] }
        if word.knownPrefix.hasPrefix(name + "=") { return word.droppingBytes(name.utf8.count + 1) }
      }
    }
    return nil
  }

  /// The first word behind the verb that is neither an option nor the value of one.
  private static func operand(behind verb: Int, in words: [ArgumentWord], _ steps: KubeCredentialSteps) -> String? {
    var rest = words[(verb + 1)...]
    while let word = rest.popFirst() {
      guard word.knownPrefix.hasPrefix("-") else { return word.display }
      if word.literal.map(steps.valued.contains) ?? false { rest = rest.dropFirst() }
    }
    return nil
  }
}
