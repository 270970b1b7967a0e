/// An INI file as the AWS tools, PostgreSQL's service file and git-like tools write it.
package struct INIDocument: Sendable, Hashable {
  /// In the order of the file; a section that occurs twice stands here twice. What comes before the first heading is a
  /// section without a name.
  package var sections: [INISection]
  /// Numbers, from 1, of the lines that are neither a heading, an entry, a comment nor blank.
  package var malformedLines: [Int]

  package init(sections: [INISection] = [], malformedLines: [Int] = []) {
    self.sections = sections
    self.malformedLines = malformedLines
  }

  /// The value of a key in all sections of a name; the last one counts, as in the tools that read such files.
  package func value(_ key: String, in section: String) -> String? {
    sections.last { $0.name == section && $0[key] != nil }?[key]
  }

  /// Whether there is a section of this name.
  package func hasSection(_ name: String) -> Bool {
    sections.contains { $0.name == name }
  }
}
