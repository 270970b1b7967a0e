import Glibc
import Testing
import Vocabulary

@testable import Host

@Suite struct HostSystemTests {
  @Test(
    "A user is found in a password file by number, and the first line counts",
    arguments: [
      ("root:x:0:0:root:/root:/bin/bash\ndev:x:1000:1000:,,,:/home/dev:/bin/sh\n", 1000, "dev", "/home/dev"),
      ("a:x:5:5::/a:\nb:x:5:5::/b:", 5, "a", "/a"),
      ("a:x:5:5::relative:/bin/sh", 5, "a", nil),
      ("dev:x:10001:1::/d:\nx:1000\n:::::::\n", 1000, nil, nil),
      ("", 0, nil, nil),
    ])
  func users(file: String, id: UInt32, name: String?, home: String?) {
    #expect(HostUser(id: id, passwords: Array(file.utf8)) == HostUser(id: id, name: name, home: home))
  }

  @Test("The current user is the one that the C library knows")
  func currentUser() throws {
    let user = HostUser.current()
    #expect(user.id == getuid())
    guard let entry = getpwuid(getuid()) else { return }
    #expect(user.name == String(cString: entry.pointee.pw_name))
    #expect(user.home == String(cString: entry.pointee.pw_dir))
    #expect(user.attribution == .proven("\(user.name ?? "") (\(user.id))"))
  }

  @Test("A user without a name is known by number")
  func namelessUser() {
    #expect(HostUser(id: 4711).attribution == .proven("uid 4711"))
  }

  @Test("The environment is that of the process")
  func environment() {
    let environment = HostEnvironment.current()
    #expect(environment.variables.count > 1)
    for (name, value) in environment.variables {
      #expect(getenv(name).map { String(cString: $0) } == value)
    }
    #expect(environment.directory?.hasPrefix("/") == true)
  }

  @Test(
    "The state folder follows the XDG specification",
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/p", "/s/tagout"),
      (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/p", "/h/.local/state/tagout"),
      (["XDG_STATE_HOME": "", "HOME": "/h"], "/p", "/h/.local/state/tagout"),
      (["HOME": "/h"], nil, "/h/.local/state/tagout"),
      (["HOME": "h"], "/p", "/p/.local/state/tagout"),
      ([:], "/p", "/p/.local/state/tagout"),
      ([:], nil, nil),
    ])
  func stateFolder(variables: [String: String], home: String?, path: String?) {
    let environment = HostEnvironment(variables: variables, directory: "/", user: HostUser(id: 1, home: home))
    #expect(environment.stateDirectory == path)
  }

  @Test("The clock agrees with the C library's, and the other one does not go back")
  func clocks() {
    let seconds = Int64(time(nil))
    let now = SystemClock.now().milliseconds / 1000
    #expect(abs(now - seconds) <= 1)
    let first = SystemClock.monotonicNanoseconds()
    #expect(SystemClock.monotonicNanoseconds() >= first)
  }

  @Test("A process writes to its standard output and knows that it is no terminal")
  func streams() async throws {
    let child = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      guard !StandardStreams.isTerminal(.output), StandardStreams.terminalWidth(.output) == nil else { exit(3) }
      try StandardStreams.write(Array("hello".utf8), to: .output)
      exit(0)
    }
    let output = String(decoding: try #require(child).standardOutputContent, as: UTF8.self)
    #expect(output.contains("hello"))
  }

  @Test("Writing to a pipe that nobody reads is an error, and reading from one ends with its writer")
  func pipes() async {
    // In a process of its own: what another test starts meanwhile would hold the ends open.
    await #expect(processExitsWith: .success) {
      var ends = try HostSystemTests.pipeEnds()
      try Descriptor.write(Array("hello".utf8), to: ends[1], path: "pipe")
      close(ends[1])
      #expect(try Descriptor.readToEnd(of: ends[0], path: "pipe", bound: 5) == Array("hello".utf8))
      close(ends[0])
      ends = try HostSystemTests.pipeEnds()
      try Descriptor.write(Array("hello".utf8), to: ends[1], path: "pipe")
      #expect(throws: HostError.tooBig(path: "pipe", bound: 4)) {
        try Descriptor.readToEnd(of: ends[0], path: "pipe", bound: 4)
      }
      StandardStreams.ignoreClosedPipes()
      close(ends[0])
      #expect(throws: HostError.system(operation: "write", path: "pipe", code: EPIPE)) {
        try Descriptor.write(Array("hello".utf8), to: ends[1], path: "pipe")
      }
      close(ends[1])
    }
  }

  private static func pipeEnds() throws -> [Int32] {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    return ends
  }

  @Test("A full disk says so")
  func fullDisk() throws {
    let file = try Descriptor.open("/dev/full", O_WRONLY)
    #expect(throws: HostError.system(operation: "write", path: "/dev/full", code: ENOSPC)) { try file.write([1]) }
  }

  @Test(
    "An error says what was done to what, and what to do",
    arguments: [
      (
        HostError.system(operation: "write", path: "/x", code: ENOSPC),
        "cannot write \"/x\": no space left on device; free some space"
      ),
      (
        .system(operation: "open", path: "/x", code: EACCES),
        "cannot open \"/x\": permission denied; give this user the right to it"
      ),
      (
        .system(operation: "open", path: "/x", code: EROFS),
        "cannot open \"/x\": read-only file system; use a folder that can be written"
      ),
      (.impossiblePath(""), "cannot open \"\": no file can have this name; give another path"),
      (.notAFile(path: "/x", kind: "a folder"), "cannot open \"/x\": it is a folder; give a plain file"),
      (.tooBig(path: "/x", bound: 9), "cannot read \"/x\": it is over 9 bytes; give something smaller"),
    ])
  func words(error: HostError, words: String) {
    #expect(error.description == words)
  }
}
