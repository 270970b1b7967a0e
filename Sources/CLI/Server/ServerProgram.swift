import Host
import Processes
import Vocabulary

/// The `tagout-server` that stands beside this program.
enum ServerProgram {
  /// Goes on as that program with these words; only comes back to throw.
  static func take(over words: [String]) throws(CLIError) -> Never {
    let path = try path()
    do {
      try ProgramReplacement.start(path, words)
    } catch {
      throw .cannotStart(program: path, reason: "\(error)")
    }
  }

  /// Where it is.
  static func path() throws(CLIError) -> String {
    guard let own = ProgramSearch.ownPath, let slash = own.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      throw .noOwnPath
    }
    let path = String(own[..<slash]) + "/tagout-server"
    guard case .status(.file) = HostFiles.status(of: path) else { throw .noServerProgram(path) }
    return path
  }
}
