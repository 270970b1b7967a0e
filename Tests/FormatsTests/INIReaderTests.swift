import Formats
import Testing

@Suite struct INIReaderTests {
  static let text = """
    # the shared configuration file
    [default]
    region = eu-west-1
    output=json

    [profile production]
    Region   =  us-east-1  ; not a comment to botocore
    role_arn = arn:aws:iam::123456789012:role/admin=yes
    s3 =
      max_concurrent_requests = 20
    \tuse_accelerate_endpoint=true
    credential_process = "/opt/a b" --flag
      continued = value

    [ preview ]
    no value here
    = nothing
    [unclosed
    [production] trailing
    empty =
    ; the end
    """

  @Test("Sections, entries and nested entries are read") func sectionsEntriesAndNestedEntriesAreRead() throws {
    let document = INIReader.read(Array(Self.text.utf8))
    #expect(document.sections.map(\.name) == ["default", "profile production", "preview", "production"])
    #expect(document.value("region", in: "default") == "eu-west-1")
    #expect(document.value("output", in: "default") == "json")
    #expect(document.value("region", in: "profile production") == "us-east-1  ; not a comment to botocore")
    let production = try #require(document.sections.first { $0.name == "profile production" })
    #expect(production["role_arn"] == "arn:aws:iam::123456789012:role/admin=yes")
    #expect(production["s3", "max_concurrent_requests"] == "20")
    #expect(production["s3", "use_accelerate_endpoint"] == "true")
    #expect(production["max_concurrent_requests"] == nil)
    #expect(production["continued"] == "value")
    #expect(document.value("empty", in: "production") == "")
    #expect(document.hasSection("preview") && !document.hasSection("nowhere"))
    #expect(production.line == 6 && production.entries.first?.line == 7)
  }

  @Test("Lines that are nothing are told by number") func linesThatAreNothingAreToldByNumber() {
    #expect(INIReader.read(Array(Self.text.utf8)).malformedLines == [16, 17, 18])
  }

  @Test("Trailing comments are cut where that is asked for") func trailingCommentsAreCutWhereThatIsAskedFor() {
    let text = "a = 1 # one\nb = x#y;z\nc = # nothing\r\n[s] ; section\nd=2\t;two"
    let document = INIReader.read(Array(text.utf8), trailingComments: .cut)
    #expect(document.sections.map { $0.entries.map(\.value) } == [["1", "x#y;z", ""], ["2"]])
    #expect(document.sections.map(\.name) == [nil, "s"])
  }

  @Test("The later of two values counts, also over two sections of one name")
  func theLaterOfTwoValuesCountsAlsoOverTwoSectionsOfOneName() {
    let document = INIReader.read(Array("[a]\nk=1\nk=2\n[b]\nk=3\n[a]\nj=4".utf8))
    #expect(document.value("k", in: "a") == "2")
    #expect(document.value("j", in: "a") == "4")
    #expect(document.value("K", in: "b") == "3")
  }

  @Test("Any bytes are read without an error") func anyBytesAreReadWithoutAnError() {
    #expect(INIReader.read([]) == INIDocument())
    #expect(INIReader.read([0xFF, 0x3D, 0x00, 0x0A, 0x5B, 0x5D]).sections.count == 2)
  }
}
