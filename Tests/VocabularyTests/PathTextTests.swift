import Testing
import Vocabulary

@Suite struct PathTextTests {
  @Test(
    "Paths are taken together as text",
    arguments: [
      ("/a/b", "/a/b"), ("/a//b/", "/a/b"), ("/a/./b/../c", "/a/c"), ("/../..", "/"), ("/", "/"), ("", "."),
      ("a/../..", ".."), ("./a", "a"), ("a/.hidden", "a/.hidden"), ("/a/..", "/"),
    ])
  func normalises(path: String, normal: String) {
    #expect(PathText.normalised(path) == normal)
  }

  @Test("A relative path is one in the folder, an absolute one is itself")
  func resolves() {
    #expect(PathText.absolute("b/../c", in: "/a") == "/a/c")
    #expect(PathText.absolute("/b/./c", in: "/a") == "/b/c")
    #expect(PathText.absolute("..", in: "/") == "/")
    #expect(PathText.parent("/a/b") == "/a" && PathText.parent("/a") == "/" && PathText.parent("a") == ".")
    #expect(PathText.lastComponent("/a/b/") == "b")
  }
}
