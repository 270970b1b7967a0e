import Host
import Processes

/// bwrap(1), tried before anything depends on it.
struct Bubblewrap: Sendable, Hashable {
  /// Absolute.
  let path: String
  /// What this version is told besides.
  let more: [String]

  /// Finds it and tries it; throws what to do when there is none, or when this system does not let it work.
  static func find(path: String, scratch: String, keeper: ProcessKeeper) async throws(RunnerError) -> Bubblewrap {
    guard let program = ProgramSearch.find("bwrap", path: path + ":/usr/bin:/usr/local/bin") else {
      throw .setting(
        what: "a sandbox",
        reason: "bwrap is not here; install the package bubblewrap, or say --no-sandbox: then a configuration's code "
          + "runs as this user, and every run says so")
    }
    do throws(HostError) {
      try SandboxRoot.write(into: scratch)
    } catch {
      throw .file(path: scratch, reason: error.reason)
    }
    var words = ""
    // Nested namespaces are shut off where bwrap knows how (0.8.0).
    for more in [["--disable-userns"], []] {
      let view = SandboxView(directory: "/").words(files: scratch)
      let command = ChildCommand(
        program, more + view + ["--", "/bin/sh", "-c", ":"], environment: .exactly(["PATH": path]),
        workingDirectory: "/", timeLimit: .seconds(30))
      do throws(ProcessError) {
        let result = try await keeper.run(command)
        if result.ending.isSuccess { return Bubblewrap(path: program, more: more) }
        words = result.errorText.split(separator: "\n").first.map(String.init) ?? "\(result.ending)"
      } catch {
        words = "\(error)"
      }
    }
    throw .setting(
      what: "a sandbox",
      reason: "bwrap does not work here (\(words)); let this user make user namespaces, or say --no-sandbox: then a "
        + "configuration's code runs as this user, and every run says so")
  }
}
