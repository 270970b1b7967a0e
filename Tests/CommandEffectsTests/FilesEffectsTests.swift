import CommandEffects
import Testing
import Vocabulary

@Suite struct FilesEffectsTests {
  @Test(
    "What happens to files is told, whether it matters or not",
    arguments: [
      ("rm -rf node_modules", "destroy file unknown node_modules"),
      ("rm terraform.tfstate", "destroy terraform state state terraform.tfstate"),
      ("rm backup.sql", "disarm backup backup backup.sql"),
      ("rm .terraform.lock.hcl", "disarm terraform lock protection .terraform.lock.hcl"),
      ("rm -rf .git", "destroy repository data .git"),
      ("cp a.txt b.txt", "update file unknown b.txt"),
      ("echo x > out.txt", "update file unknown out.txt"),
      ("echo x > /dev/null", ""),
      ("dd if=/dev/zero of=/dev/sda", "update device data /dev/sda"),
      ("mv a.txt b.txt", "update file unknown a.txt; update file unknown b.txt"),
      ("tar xzf src.tar.gz", "update folder container the working directory"),
      ("find . -name '*.pyc' -delete", "destroy file unknown ./**/*.pyc"),
      (
        "sed -i 's/prevent_destroy = true//' main.tf",
        "update file unknown main.tf; disarm configuration protection prevent_destroy"
      ),
      ("lvremove vg/data", "destroy device data vg/data"),
      ("zfs destroy tank/db@daily", "disarm backup backup tank/db@daily"),
      ("ls -la", ""),
      ("sed -n 1p main.tf", ""),
      ("tar tzf old.tgz", ""),
    ])
  func tellsEffects(command: String, expected: String) {
    let effects = FilesScene(directory: .known("/home/ann/app")).read(command).effects
    let told = effects.map {
      "\($0.verb.rawValue) \($0.resource.kind) \($0.resource.role.rawValue) \($0.resource.name ?? "")"
    }
    #expect(told.joined(separator: "; ") == expected)
  }

  @Test(
    "A state's path tells its environment",
    arguments: [
      ("rm infra/prod/terraform.tfstate", Tier.production),
      ("rm terraform.tfstate.d/staging/terraform.tfstate", .staging),
      ("rm envs/dev/terraform.tfstate", .development), ("rm prod.tfstate", .production),
      ("rm /tmp/other/terraform.tfstate", .ephemeral),
    ])
  func tellsEnvironment(command: String, tier: Tier) {
    let findings = FilesScene(directory: .known("/home/ann/app")).read(command).findings
    #expect(findings.map { $0.environment?.tier } == [tier])
  }

  @Test("A path is told by its place and its names")
  func kindsOfPaths() {
    let folder = WorkingDirectory.known("/home/ann/app")
    for (path, kind) in [
      ("/", FileKind.root), ("~", .home), ("/etc", .system(isWhole: true)), ("/etc/hosts", .system(isWhole: false)),
      ("/dev/sda", .device), ("/dev/null", .stream), ("terraform.tfstate", .terraformState(.current)),
      ("a.tfstate", .terraformState(.copy)), ("terraform.tfstate.d/x", .terraformState(.workspaces)),
      (".terraform/terraform.tfstate", .terraformState(.backendPointer)), (".terraform.lock.hcl", .dependencyLock),
      (".terraform.tfstate.lock.info", .stateLock), ("/var/lib/mysql", .database), ("dump.sql", .backup),
      (".git", .repository),
      ("~/.ssh/id_rsa", .key), (".env", .secret), ("/srv/x", .dataFolder), ("dist", .ephemeral), ("/tmp/x", .ephemeral),
      (".", .workingDirectory), ("src", .project), ("../x", .outside), ("/opt/x/y", .outside),
    ] {
      #expect(FileTargets.kind(of: path, in: folder, home: "/home/ann") == kind, "\(path)")
    }
  }
}
