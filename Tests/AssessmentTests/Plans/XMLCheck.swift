import TestSupport

/// Whether text is well-formed XML, as Python's own parser sees it.
enum XMLCheck {
  static func isWellFormed(_ text: String) -> Bool {
    let command = "python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parseString(sys.stdin.buffer.read())'"
    // A parser's refusal is a failed command.
    return (try? Oracle.output(of: command, input: Array(text.utf8))) != nil
  }
}
