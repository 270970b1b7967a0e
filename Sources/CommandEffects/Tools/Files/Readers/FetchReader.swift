import Vocabulary

/// Reads `curl`, `wget` and `scp`: the local file that they write, and the calls of an API that they make.
enum FetchReader: ToolReader {
  static let names = ["curl", "wget", "scp"]

  private static let scp = OptionGrammar(short: "cDFiJloPSX")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    switch invocation.name {
    case "curl":
      let arguments = FileArguments(invocation.arguments, HTTPArguments.curl)
      judge(HTTPArguments.curlCalls(arguments, invocation), into: &inspection)
      fetch(invocation, arguments, into: &inspection)
    case "wget":
      let arguments = FileArguments(invocation.arguments, HTTPArguments.wget)
      judge(HTTPArguments.wgetCalls(arguments, invocation), into: &inspection)
      fetch(invocation, arguments, into: &inspection)
    default: copy(invocation, into: &inspection)
    }
  }

  private static func judge(_ calls: [HTTPCall], into inspection: inout Inspection) {
    for call in calls { HTTPJudge.inspect(call, into: &inspection) }
  }

  private static func fetch(
    _ invocation: Invocation, _ arguments: FileArguments, into inspection: inout Inspection
  ) {
    var scene = FileScene(invocation)
    let write = FileOverwrite(manner: .replaced, verb: "\(scene.program) would write over")
    let isCurl = scene.program == "curl"
    if let file = arguments.value(isCurl ? "o" : "O", "output", "output-document") {
      if file.literal != "-" { write.inspect(file, &scene, into: &inspection) }
      return
    }
    guard !isCurl || arguments.has("O", "remote-name") else { return }
    let folder = arguments.value("P", "directory-prefix", "output-dir").flatMap(\.literal).map { $0 + "/" } ?? ""
    for address in arguments.operands.prefix(8) {
      guard let name = name(in: address), TerraformNames.kind([name]) != nil else { continue }
      write.inspect(ArgumentWord(folder + name, evidence: address.evidence), &scene, into: &inspection)
    }
  }

  private static func copy(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, scp)
    guard let destination = arguments.operands.last, arguments.operands.count > 1 else { return }
    let isRemote = destination.literal?.utf8.contains(UInt8(ascii: ":")) == true
    guard !isRemote else { return }
    var scene = FileScene(invocation)
    let sources = arguments.operands.dropLast().map { source in
      ArgumentWord(TargetText(source).text.split(separator: ":").last.map(String.init) ?? "", evidence: source.evidence)
    }
    let text = TargetText(destination).text
    let isFolder: Bool? = sources.count > 1 || text == "." || text.hasSuffix("/") ? true : nil
    FileTransfer(verb: "scp would write over")
      .inspect(sources, to: .init(word: destination, isFolder: isFolder), &scene, into: &inspection)
  }

  /// The file that an address ends in.
  private static func name(in address: ArgumentWord) -> String? {
    let path = TargetText(address).text.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map(String.init)
  }
}
