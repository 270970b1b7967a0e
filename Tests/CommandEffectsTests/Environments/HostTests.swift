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
    for name in [
      "localhost", "127.0.0.1", "127.1.2.3", "::1", "0.0.0.0", "db.localhost", "host.docker.internal", "LOCALHOST",
      "::ffff:127.0.0.1", "kubernetes.docker.internal",
    ] {
      #expect(HostAddress.isLoopback(name), "\(name)")
    }
    for name in [
      "localhost.example", "127.example", "10.0.0.1", "", "localhosts", "128.0.0.1", "127.evil.example",
      "127.0.0.1.nip.io", "localhost.evil.example",
    ] {
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

  @Test(
    "A name that only begins as an address of this machine is none, whatever asks",
    arguments: [
      "psql -h 127.evil.example -c 'DROP TABLE t'", "psql postgres://u:p@127.evil.example/x -c 'DROP TABLE t'",
      "curl -X DELETE http://127.evil.example/databases/x", "docker -H tcp://127.evil.example:2375 volume rm shop",
      "kubectl -s https://127.evil.example delete ns x",
      "VAULT_ADDR=https://127.evil.example vault kv metadata delete x",
      "aws --endpoint-url http://127.evil.example dynamodb delete-table --table-name x",
      "kubectl --context kind-x -s https://10.evil.example delete ns x",
      "curl -X DELETE 'http://127.evil.example#@localhost/databases/x'",
    ])
  func namesLikeAddresses(command: String) {
    let tiers = DatabaseContext().inspection(of: command).findings.filter { $0.severity > .warning }
      .compactMap { $0.environment?.tier }
    #expect(tiers == [.unknown])
  }
}
