import Glibc
import Processes
import Recovery
import Testing

/// Runs `tagout-server` in a script, in a mount namespace in which folders of it are small disks.
enum FullDisk {
  /// What a step came to.
  struct Step: Sendable {
    var status: Int
    /// Both outputs.
    var said: String
    /// The files of the journal that hold something, by their names.
    var entries: String
  }

  /// Whether this user may mount in a namespace of its own: tried once.
  static let isThere: Bool = {
    let canMount = system("unshare \(flags) mount -t tmpfs none /mnt 2>/dev/null") == 0
    if !canMount { print("note: the tests of full disks need a user who may mount in a namespace of its own") }
    return canMount && Crashing.isThere
  }()

  private static var flags: String { SystemUser.isRoot ? "--mount" : "--user --map-root-user --mount" }

  /// - Parameters:
  ///   - script: `disk FOLDER SIZE` mounts one, `fill FOLDER` fills it, `step WORDS` runs the program.
  ///   - program: fills its disk before it restores, as long as `signal/fill` is there.
  static func run(
    _ script: String, filling program: String? = nil, into folder: String = "tmp",
    _ check: ([Step], Crashing) async throws -> Void
  ) async throws {
    try await Crashing.withFiles { crashing in
      if let program {
        let fill = "head -c 200000000 /dev/zero >\"\(crashing.root)/\(folder)/filler\" 2>/dev/null"
        try await crashing.replace(
          program,
          "case \" $* \" in *' restore '*) [ ! -e \"\(crashing.root)/signal/fill\" ] || \(fill) ;; esac")
      }
      let path = try crashing.ground.scratch.write(prelude(crashing) + script + "\n", to: "full.sh")
      var command = crashing.ground.command(
        "unshare", flags.split(separator: " ").map(String.init) + ["bash", path], variables: crashing.variables,
        timeLimit: .seconds(300), outputBound: 4 << 20)
      command.workingDirectory = crashing.root
      let result = try await crashing.ground.keeper.run(command)
      #expect(result.ending.isSuccess, "\(result.errorText)")
      try await check(steps(result.text), crashing)
      #expect(try await crashing.left.wait(andEmpty: crashing.temporary) == "")
    }
  }

  private static func prelude(_ crashing: Crashing) -> String {
    """
    set -euo pipefail
    disk() { mkdir -p "$1"; mount -t tmpfs -o "size=$2,mode=755" none "$1"; }
    fill() { head -c 200000000 /dev/zero >"$1/filler" 2>/dev/null || true; }
    step() {
      local status=0
      \(Crashing.program) $1 \(crashing.words([]).joined(separator: " ")) >out 2>&1 || status=$?
      printf '\\001%s\\002' "$status"
      cat out
      printf '\\002'
      find home/journal -name '*.jsonl' -size +0 -printf '%f ' 2>/dev/null | sed 's/\\.jsonl//g' || true
    }

    """
  }

  private static func steps(_ text: String) -> [Step] {
    text.split(separator: "\u{1}").compactMap { step in
      let parts = step.split(separator: "\u{2}", omittingEmptySubsequences: false)
      guard parts.count == 3, let status = Int(parts[0]) else { return nil }
      return Step(
        status: status, said: String(parts[1]), entries: parts[2].split(separator: " ").joined(separator: " "))
    }
  }
}
