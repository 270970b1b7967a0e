import CommandEffects
import Testing
import Vocabulary

/// Programs that are started by way of others, as `parallel`, `awk` and `xargs` start them.
@Suite struct StartedProgramsTests {
  @Test(
    "What is started by way of another program is read",
    arguments: [
      "parallel 'terraform destroy {}' ::: -auto-approve", "parallel terraform -chdir={} destroy ::: a b",
      "printf 'terraform destroy\\n' | parallel", "echo destroy | parallel terraform",
      "parallel -j4 terraform destroy ::: x",
      "awk 'BEGIN { system(\"terraform destroy\") }'", "gawk -F: '{ \"terraform destroy\" | getline x }' file",
      "mawk '{ print | \"terraform destroy\" }' file", "awk -e 'BEGIN { system(\"terraform destroy\") }'",
      "echo prod | xargs -i terraform -chdir={} destroy",
      "echo prod | xargs -iX terraform -chdir=X destroy",
      "echo 'terraform destroy' > run.sh; bash run.sh", "cat > ./run.sh <<'E'\nterraform destroy\nE\nsh run.sh",
      "printf '\\u0074erraform destroy' | bash", "bash -c \"$(printf '\\U00000074erraform destroy')\"",
    ])
  func reads(command: String) {
    #expect(FilesScene(directory: .unknown("a test")).read(command).foundCodes.contains("terraform.destroy"))
  }

  @Test(
    "What the text itself opens, writes or looks up is read",
    arguments: [
      "exec 3< <(echo 'terraform destroy'); bash <&3", "bash 4<<< 'terraform destroy' <&4",
      "{ bash <&5; } 5<<'E'\nterraform destroy\nE", "exec < <(echo 'terraform destroy'); bash",
      "(crontab -l; echo '0 0 * * * terraform -chdir=/srv/prod destroy') | crontab -",
      "printf 'all:\n\tterraform destroy\n' >Makefile; make",
      "printf '{\"scripts\":{\"x\":\"terraform destroy\"}}' >package.json && npm run x",
      "$(command -v terraform) destroy", "\"$(which terraform)\" destroy", "tf=$(type -P terraform); $tf destroy",
      "cat /dev/null >/var/lib/mysql/ibdata1", "printf '' >/var/lib/mysql/ibdata1",
      "echo -n >/var/lib/mysql/ibdata1",
    ])
  func holds(command: String) {
    #expect(!Walk().codes(of: command).isEmpty)
  }

  @Test(
    "Looking a program up, opening a file and an empty file of its own are nothing",
    arguments: [
      "command -v terraform >/dev/null && terraform version", "[ -n \"$(command -v jq)\" ] || exit 0",
      "exec 3<&0; read -r x <&3", "while read -r l <&3; do echo \"$l\"; done 3<list", "echo -n >out.txt",
      "exec 5<>/dev/tcp/localhost/80; cat <&5", "t=$(which terraform); \"$t\" version",
    ])
  func passesLookUps(command: String) {
    #expect(Walk().codes(of: command) == [])
  }

  @Test(
    "What only works on text passes",
    arguments: [
      "awk '{ print $1 }' file", "awk -F'|' '{ print \"terraform destroy\" }' file", "parallel gzip ::: a b",
      "ls | parallel echo",
      "awk '/terraform destroy/ { n++ } END { print n }' log",
    ])
  func passes(command: String) {
    #expect(FilesScene(directory: .unknown("a test")).read(command).foundCodes == [])
  }
}
