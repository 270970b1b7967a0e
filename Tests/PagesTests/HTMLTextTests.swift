import Pages
import Testing

@Suite("Text in HTML")
struct HTMLTextTests {
  @Test("Cannot end an element or an attribute")
  func escaping() {
    #expect(HTMLText.escaped("<b a=\"x\" c='y'>&") == "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;")
  }
}
