import Formats

/// The INI reader: it never refuses, and each line it speaks of is one of the text's.
enum INITarget: FuzzTarget {
  static let name = "ini"
  static let seeds = texts([
    "[default]\nregion = eu-west-1\n", "[profile prod]\r\nrole_arn=arn\n s3 =\n  a = b\n", "a\n[b\n=c\n;d\n#e\n[]\n",
  ])

  static func run(_ bytes: [UInt8]) {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    for style in [INIReader.TrailingComments.keep, .cut] {
      let document = INIReader.read(bytes, trailingComments: style)
      for section in document.sections { precondition((0...lines).contains(section.line)) }
      for line in document.malformedLines { precondition((1...lines).contains(line)) }
    }
  }
}
