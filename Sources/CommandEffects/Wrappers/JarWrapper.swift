import Vocabulary

/// `java -jar TOOL.jar argument…`: a tool that is known by its jar's name (java(1)).
enum JarWrapper {
  static func unwrap(_ invocation: Invocation) -> Unwrapped? {
    let words = invocation.arguments
    guard let index = words.firstIndex(where: { $0.literal == "-jar" }), index + 1 < words.count,
      let jar = words[index + 1].literal
    else { return nil }
    let file = PathText.lastComponent(jar)
    guard file.hasSuffix(".jar") else { return nil }
    let name = withoutVersion(String(file.dropLast(4)))
    guard Tools.isRead(name) else { return nil }
    var inner = invocation
    inner.program = ArgumentWord(name, evidence: words[index + 1].evidence)
    inner.arguments = Array(words[(index + 2)...])
    return .invocation(inner)
  }

  /// `jenkins-cli` of `jenkins-cli-2.440`.
  private static func withoutVersion(_ name: String) -> String {
    guard let dash = name.lastIndex(of: "-"), name[name.index(after: dash)...].first?.isNumber == true else {
      return name
    }
    return String(name[..<dash])
  }
}
