/// Commands and the codes that they must have, in the folders that they are run in.
///
/// A section is a working directory (`-` when it is not known) and the files that are there; a row is codes parted by
/// commas (`-` for none) and the command.
enum FilesTable {
  struct Section {
    var directory: String
    var files: [String]
    var rows: [(codes: [String], command: String)]
  }

  static let sections: [Section] = {
    var sections: [Section] = []
    for line in [incidents, tools, everyday, scenes].joined(separator: "\n").split(separator: "\n") {
      if line.hasPrefix("@ ") {
        let words = line.dropFirst(2).split(separator: " ").map(String.init)
        sections.append(Section(directory: words[0], files: Array(words.dropFirst()), rows: []))
      } else if !line.hasPrefix("#") {
        let cut = line.firstIndex(of: " ") ?? line.endIndex
        let codes = line[..<cut] == "-" ? [] : line[..<cut].split(separator: ",").map(String.init)
        let command = line[cut...].drop { $0 == " " }
        sections[sections.count - 1].rows.append((codes.sorted(), String(command)))
      }
    }
    return sections
  }()
}
