import CommandEffects
import Testing
import Vocabulary

/// Addresses, hosts and the repositories of folders.
@Suite struct HostTests {
  @Test(
    "An address tells its host",
    arguments: [
      ("http://localhost:4566/a", "localhost"), ("https://user:pass@DB.example/x?y", "db.example"),
      ("[::1]:80", "::1"), ("db.example:5432", "db.example"), ("unix", "unix"), ("", ""),
      ("postgres://u:p%40@h/db", "h"),
    ])
  func tellsHost(address: String, host: String) {
    #expect(HostAddress.host(of: address) == host)
  }

  @Test("This machine has many names, and others only look like them")
  func knowsLoopback() {
    for name in ["localhost", "127.0.0.1", "127.1.2.3", "::1", "0.0.0.0", "db.localhost", "host.docker.internal"] {
      #expect(HostAddress.isLoopback(name), "\(name)")
    }
    for name in ["localhost.example", "127.example", "10.0.0.1", "", "localhosts", "128.0.0.1"] {
      #expect(!HostAddress.isLoopback(name), "\(name)")
    }
  }

  @Test("A repository is looked for in the folder and in those above it")
  func findsRepository() {
    let files = EnvironmentFiles(files: [
      "/w/shop/.git/HEAD": "ref: refs/heads/release/2\n",
      "/w/shop/.git/config":
        "[remote \"origin\"]\n\turl = https://ann:secret@git.acme.example/shop.git\n[remote \"production\"]\n"
        + "\turl = git@host:shop.git\n",
    ])
    for folder in ["/w/shop", "/w/shop/a/b"] {
      let place = files.resolve { GitPlace.resolve(.known(folder), asking: &$0) }.result
      #expect(place.branch == "release/2")
      #expect(place.remotes == ["origin": "https://git.acme.example/shop.git", "production": "git@host:shop.git"])
    }
    #expect(files.resolve { GitPlace.resolve(.known("/w"), asking: &$0) }.result.branch == nil)
    #expect(files.resolve { GitPlace.resolve(.unknown("x"), asking: &$0) }.asked.isEmpty)
  }
}
