import Host
import TestSupport
import Testing
import Vocabulary

/// The look at a repository agrees with what real git says of it.
@Suite struct GitWorktreeTests {
  /// Makes a committed repository, does what standard input says in it, waits until nothing is as young as the index,
  /// and prints its path and what `git status` says.
  private func repository(_ steps: String) throws -> (path: String, isClean: Bool) {
    let setup = """
      set -e; top=$(mktemp -d /tmp/tagout-git-XXXXXX); trap '[ $? -eq 0 ] || rm -rf "$top"' EXIT
      cd "$top"; export HOME=$top GIT_CONFIG_NOSYSTEM=1
      exec 3>&1 >/dev/null 2>&1
      git init -q; git config user.email a@example.com; git config user.name A
      mkdir sub; echo a > a; echo b > sub/b; ln -s a link; touch -d '1 hour ago' a sub/b; touch -h -d '1 hour ago' link
      git add -A; git commit -qm one
      \(steps)
      exec >&3; pwd; git status --porcelain --untracked-files=no
      """
    let printed = try Oracle.output(ofScript: setup)
    let lines = String(decoding: printed, as: UTF8.self).split(separator: "\n")
    return (String(try #require(lines.first)), lines.count == 1)
  }

  private func changes(in path: String) throws -> WorktreeStatus.Changes {
    var reader = FactReader()
    guard case .worktree(let status) = reader.answer(.worktree(path: path)) else { return .unknown("no repository") }
    return status.changes
  }

  @Test(
    "A repository without changes is seen as such",
    arguments: [
      "true", "git checkout -q --detach", "git gc -q", "git pack-refs --all", "git branch other; git checkout -q other",
      "git update-index --index-version 4",
      "git worktree add -q tree; touch -d '1 hour ago' tree/a tree/sub/b; touch -h -d '1 hour ago' tree/link; git -C tree status; cd tree",
      "cd sub", "echo x > untracked", "git stash -q",
    ])
  func clean(steps: String) throws {
    let made = try repository(steps)
    defer { remove(made.path) }
    #expect(made.isClean)
    #expect(try changes(in: made.path) == .none)
  }

  @Test(
    "A change is never overlooked",
    arguments: [
      "echo x >> a", "echo x > a; touch -d '1 hour ago' a", "rm a", "rm sub/b", "chmod +x a", "ln -sf b link",
      "git rm -q --cached a",
      "echo n > n; git add n", "echo x > a; git add a", "git add -N .; echo n > n; git add -N n",
      "git reset -q --soft HEAD; git mv a c",
      "git update-index --assume-unchanged a; echo x > a", "git update-index --skip-worktree a; echo x > a",
      "git config core.splitIndex true; git update-index --split-index; echo x > a",
      "git checkout -q -b t; echo 1 > a; git commit -qam 1; git checkout -q -; echo 2 > a; git commit -qam 2; git merge t || true",
    ])
  func changed(steps: String) throws {
    let made = try repository(steps)
    defer { remove(made.path) }
    let changes = try changes(in: made.path)
    #expect(changes != .none && changes != .unknown("no repository"))
  }

  @Test("A folder that belongs to no repository is told apart")
  func noRepository() {
    var reader = FactReader()
    #expect(reader.answer(.worktree(path: "/proc")) == .missing)
  }

  /// Leaves nothing behind; the folder was made by the script.
  private func remove(_ path: String) {
    let folder = path.split(separator: "/").prefix(2).joined(separator: "/")
    guard folder.hasPrefix("tmp/tagout-git-") else { return }
    do {
      _ = try Oracle.output(of: "rm -rf /\(folder)", input: [])
    } catch {
      Issue.record("/\(folder) could not be removed: \(error)")
    }
  }
}
