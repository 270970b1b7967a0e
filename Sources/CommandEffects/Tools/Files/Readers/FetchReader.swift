import Vocabulary

/// Reads `curl` and `wget`: the local file that they write, and the calls of an API that they make.
enum FetchReader: ToolReader {
  static let names = ["curl", "wget"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    switch invocation.name {
    case "curl":
      let arguments = FileArguments(invocation.arguments, HTTPArguments.curl)
      judge(HTTPArguments.curlCalls(invocation), into: &inspection)
      fetch(invocation, arguments, into: &inspection)
    default:
      let arguments = FileArguments(invocation.arguments, HTTPArguments.wget)
      judge(HTTPArguments.wgetCalls(arguments, invocation), into: &inspection)
      fetch(invocation, arguments, into: &inspection)
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

  /// The file that an address ends in.
  private static func name(in address: ArgumentWord) -> String? {
    let path = TargetText(address).text.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map(String.init)
  }
}
