/// A file under Sources is named after a type that it declares (`Type.swift`) or extends (`Type+Topic.swift`); other
/// types beside it are small parts of the same thing.
struct OneTypeRule: HabitRule {
  let name = "one-type-a-file"
  /// The longest type, in lines, that may stand beside the one that the file is named after.
  static let companionBound = 60

  func covers(_ path: String) -> Bool {
    path.hasPrefix("Sources/") && path.hasSuffix(".swift") && !path.hasSuffix("/main.swift") && !path.isCatalogue
  }

  func violations(in file: SourceFile) -> [Violation] {
    let declared = file.declarations.filter { $0.depth == 0 }
    let wanted = String(file.fileName.dropLast(".swift".count).prefix { $0 != "+" })
    let isTopic = file.fileName.contains("+")
    var found = declared.filter { $0.isNamedType && $0.name != wanted && $0.lineCount > Self.companionBound }.map {
      violation(file, $0.line, "'\($0.name)' has \($0.lineCount) lines: give it a file of its own")
    }
    if !declared.contains(where: { $0.gives(wanted, orExtends: isTopic) }) {
      found.append(violation(file, 0, "declares no type '\(wanted)': a file is named after its type"))
    }
    return found
  }

  var examples: [HabitExample] {
    let long = String(repeating: "  var a: Int\n", count: 60)
    return [
      HabitExample(0, "package struct Sample {\n}\n"),
      HabitExample(0, in: "Sources/Formats/Sample+Text.swift", "extension Sample {\n}\n"),
      HabitExample(
        0, in: "Sources/Formats/Sample.swift", "struct Small {}\nenum Sample {}\nprivate struct P {\n\(long)}\n"),
      HabitExample(1, "package struct Other {\n}\n"),
      HabitExample(1, in: "Sources/Formats/Sample.swift", "extension Sample {\n}\n"),
      HabitExample(1, "struct Sample {}\nstruct Big {\n\(long)}\n"),
      HabitExample(1, "// struct Sample\n"),
    ]
  }
}

extension Declaration {
  fileprivate var isNamedType: Bool {
    (Self.types.contains(keyword) || keyword == "typealias")
      && !modifiers.contains("private") && !modifiers.contains("fileprivate")
  }

  fileprivate func gives(_ wanted: String, orExtends: Bool) -> Bool {
    if orExtends && keyword == "extension" {
      return name == wanted || name.hasSuffix(".\(wanted)") || name.hasPrefix("\(wanted).")
    }
    return isNamedType && name == wanted
  }
}
