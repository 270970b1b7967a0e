import Host
import Testing

@Suite struct StartWordsTests {
  @Test("The words of this process are those that Swift finds")
  func areSwifts() {
    #expect(StartWords.current() == CommandLine.arguments)
  }
}
