import CommandEffects
import Testing
import Vocabulary

@Suite struct FilesTableTests {
  @Test("Each command has exactly its codes", arguments: FilesTable.sections.indices)
  func hasItsCodes(section index: Int) {
    let section = FilesTable.sections[index]
    let scene = FilesTableTests.scene(section)
    for row in section.rows {
      let found = scene.read(row.command).foundCodes
      #expect(found == row.codes, "in \(section.directory): \(row.command) → \(found)")
    }
  }

  @Test("The table is big enough to mean something")
  func isBig() {
    #expect(FilesTable.sections.reduce(0) { $0 + $1.rows.count } > 500)
  }

  static func scene(_ section: FilesTable.Section) -> FilesScene {
    var scene = FilesScene()
    if section.directory != "-" { scene.directory = .known(section.directory) }
    for file in section.files {
      let parts = file.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        scene.archives[parts[0]] = parts[1].split(separator: ",").map(String.init)
      } else {
        scene.files[file] = 100
      }
    }
    return scene
  }
}
