import Testing

@Suite struct SwiftMaskTests {
  @Test(
    "Comments and literals are told from code",
    arguments: [
      ("a // b\nc", "a     \nc"),
      ("a /* b /* c */ d */ e", "a                   e"),
      (#"f("x // y") // z"#, "f(        )     "),
      (#"let a = "\(b + "c")d""#, #"let a =   (b +    )  "#),
      ("let a = \"\"\"\n  b \"c\"\n  \"\"\"\nd", "let a =    \n       \n     \nd"),
      ("let a = #\"\\(b) \"c\"\"#\nd", "let a =             \nd"),
      (#"let a = "\"" + b"#, "let a =      + b"),
      ("#expect(a)", "#expect(a)"),
      (#"f("") + """#, "f(  ) +   "),
      (#"a("unended"#, "a(        "),
    ])
  func masks(text: String, code: String) {
    let file = SourceFile(path: "a.swift", text: text)
    #expect(String(decoding: file.code, as: UTF8.self) == code)
  }

  @Test("Literals keep their text and mark interpolations")
  func keepsLiterals() {
    let file = SourceFile(path: "a.swift", text: "f(\"a\")\ng(\"b\\(c)d\")")
    #expect(file.literals.map(\.text) == ["a", "b\u{FFFC}d"])
    #expect(file.literals.map(\.line) == [1, 2])
  }

  @Test("Declarations are found with their modifiers and their bodies")
  func findsDeclarations() {
    let text = """
      package struct A<T: P>: Q {
        package private(set) var a = 1
        static func f(_ b: (Int) -> Int = { $0 }) throws(E) -> Int {
          if let c = d { return .init(c) }
          return 1
        }
        init?(x: Int) {}
      }
      extension A.B: C {}
      """
    let found = SourceFile(path: "a.swift", text: text).declarations.filter {
      $0.keyword != "let"
    }
    #expect(found.map(\.name) == ["A", "a", "f", "init", "A.B"])
    #expect(found.map(\.lineCount) == [8, 1, 4, 1, 1])
    #expect(found.map(\.depth) == [0, 1, 1, 1, 0])
    #expect(found[1].modifiers == ["package", "private(set)"])
  }
}
