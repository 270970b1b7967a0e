import CommandEffects
import TestSupport
import Testing
import Vocabulary

/// Tasks of build tools and package managers: what their files say is read, at the place where it stands.
@Suite struct TaskTests {
  private let scene = TaskScene(TaskFiles.all)

  @Test(
    "What a task destroys is found in its file",
    arguments: [
      "make teardown", "make ENV=prod teardown", "make -s -j 4 teardown", "make -j4 build teardown",
      "make -C . teardown",
      "make -f stack/infra.mk out", "make --file=stack/infra.mk", "make -C sub", "make nested", "make called",
      "make forced FORCE=1", "gmake teardown", "sudo make teardown", "cd sub && make stop", "make -C sub -f Makefile",
      "npm run teardown", "npm run-script teardown --silent", "pnpm teardown", "yarn teardown", "yarn run teardown",
      "bun run teardown", "npm run tf destroy", "npm run tf -- destroy -auto-approve", "npm run down",
      "pnpm run tf destroy", "npm --prefix web run x", "npm run x --prefix web", "yarn --cwd web x",
      "just teardown", "just td", "just tf destroy", "just script prod", "just after", "just build x td",
      "just -f justfile teardown", "just env=prod teardown",
      "task teardown", "task td", "task tf -- destroy", "task outer", "task named VERB=destroy",
      "task -d . teardown ENV=x",
      "composer down", "composer run down", "composer run-script gone", "composer gone",
      "deno task down", "deno task all",
      "make -f - <<< $'all:\n\tterraform destroy'", "printf 'all:\n\tterraform destroy\n' | make -f /dev/stdin all",
      "make -f - < Makefile teardown", "make --eval $'x: ; terraform destroy' x",
      "make -f Makefile -f stack/infra.mk out",
      "timeout 5 make teardown", "bash -c 'make teardown'",
    ])
  func findsLosses(command: String) {
    #expect(scene.codes(command).contains("terraform.destroy"), "\(command)")
  }

  @Test(
    "A task that loses nothing passes, and so does one that is only shown",
    arguments: [
      "make", "make all", "make build", "make test", "make -n teardown", "make --dry-run teardown", "make -sn teardown",
      "make -q teardown", "make --version", "make prod", "make gone", "make gone ENV=other", "make forced", "make loop",
      "make -f - <<< $'all:\n\tls'", "make -nf - <<< $'all:\n\tterraform destroy'",
      "make a.o", "make unknown", "make -f other.mk teardown",
      "npm test", "npm run build", "npm run", "npm ci", "npm install", "npm start", "yarn", "yarn install", "pnpm i",
      "pnpm build", "yarn add left-pad", "npm run tf", "npm run missing", "npm run tf -- plan", "bun test",
      "npx jest", "npm exec jest",
      "just", "just build", "just build shop", "just tf plan", "just -n teardown", "just --list",
      "just --show teardown",
      "just snake",
      "task", "task build", "task --list", "task -n teardown", "task named", "task tf -- plan",
      "task --summary teardown",
      "composer test", "composer install", "composer require x/y", "deno task dev", "deno run main.ts", "deno test",
      "echo make teardown", "grep teardown Makefile",
    ])
  func passes(command: String) {
    #expect(scene.codes(command) == [], "\(command)")
  }

  @Test("A hook before or behind a script is run with it")
  func hooks() {
    #expect(scene.codes("npm run tidy") == ["command.data-destroyed"])
    #expect(scene.started("npm test").contains(["tsc", "-p", "."]))
  }

  @Test("Conditions whose sides are known choose what is run")
  func conditions() {
    #expect(scene.codes("make gone ENV=prod") == ["command.data-destroyed"])
    #expect(scene.codes("make wipe-shop") == ["command.data-destroyed"] || !scene.codes("make wipe-shop").isEmpty)
  }

  @Test(
    "A finding says what runs it and from which line, and the digest of what was read is noted",
    arguments: [
      ("make teardown", "make teardown runs Makefile:25: "),
      ("npm run teardown", "npm run teardown runs package.json:7: "),
      ("just teardown", "just teardown runs justfile:15: "), ("task teardown", "task teardown runs Taskfile.yml:14: "),
      ("./deploy.sh", "./deploy.sh: "),
    ])
  func saysWhere(row: (command: String, start: String)) throws {
    let findings = scene.walk(row.command).inspection.findings
    let finding = try #require(findings.first { $0.code == "terraform.destroy" })
    #expect(finding.message.hasPrefix(row.start), "\(finding.message)")
    #expect(finding.evidence == .text(ByteRange(0, row.command.utf8.count)))
    let followed = try #require(findings.first { $0.code == "command.file-followed" })
    #expect(followed.message.contains(", SHA-256 ") && followed.severity == .information)
  }

  @Test("What make starts is what the shell starts that is given what `make -n` prints")
  func agreesWithMake() throws {
    let targets = [
      "teardown", "all", "teardown ENV=prod", "called", "wipe-shop", "gone", "gone ENV=prod", "gone ENV=x", "prod",
      "forced FORCE=1", "a.o", "confirm test",
    ]
    let script = """
      d=$(mktemp -d) && trap 'rm -rf "$d"' EXIT && cd "$d" && unset MAKEFLAGS ENV FORCE && cat > Makefile &&
      echo 'REGION = eu-west-1' > settings.mk && touch a.c b.c &&
      while IFS= read -r t; do make -n --no-print-directory $t; printf '%s\\n' '###'; done <<'END'
      \(targets.joined(separator: "\n"))
      END
      """
    let printed = try Oracle.output(ofScript: script, input: Array(TaskFiles.makefile.utf8))
    let texts = String(decoding: printed, as: UTF8.self).split(separator: "###\n", omittingEmptySubsequences: false)
    try #require(texts.count == targets.count + 1)
    for (target, text) in zip(targets, texts) {
      #expect(scene.started("make \(target)") == scene.started("true; \(text)"), "make \(target)")
    }
  }
}
