import Vocabulary

/// Reads `scp`: what it would write over, here or on the machine that it copies to (scp(1)).
enum RemoteCopyReader: NestingToolReader {
  static let names = ["scp", "pscp"]

  private static let grammar = OptionGrammar(short: "cDFiJloPSX")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    guard let destination = arguments.operands.last, arguments.operands.count > 1 else { return }
    guard RemoteFile(destination) == nil else { return }
    var scene = FileScene(invocation)
    let sources = arguments.operands.dropLast().map { source in
      ArgumentWord(TargetText(source).text.split(separator: ":").last.map(String.init) ?? "", evidence: source.evidence)
    }
    let text = TargetText(destination).text
    let isFolder: Bool? = sources.count > 1 || text == "." || text.hasSuffix("/") ? true : nil
    FileTransfer(verb: "scp would write over")
      .inspect(sources, to: .init(word: destination, isFolder: isFolder), &scene, into: &inspection)
  }

  static func nested(in invocation: Invocation) -> [Invocation] {
    let arguments = FileArguments(invocation.arguments, grammar)
    return [RemoteFile.copy(arguments.operands, in: invocation)].compactMap { $0 }
  }
}
