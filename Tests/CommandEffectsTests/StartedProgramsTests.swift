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
