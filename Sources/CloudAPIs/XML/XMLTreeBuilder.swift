import Foundation
import FoundationXML

/// Builds a tree from a parser's events, within the bounds.
final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  private(set) var root: XMLTree?
  /// Why it stopped.
  private(set) var problem: String?
  private var open: [XMLTree] = []
  private var count = 0

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
    attributes attributeDict: [String: String] = [:]
  ) {
    count += 1
    guard open.count < XMLTree.depthBound, count <= XMLTree.elementBound else {
      problem = "it has more than \(XMLTree.elementBound) elements, or more than \(XMLTree.depthBound) in one another"
      parser.abortParsing()
      return
    }
    open.append(XMLTree(elementName.split(separator: ":").last.map(String.init) ?? elementName))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += string
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: CDATABlock, as: UTF8.self)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
  ) {
    guard var element = open.popLast() else { return }
    if !element.children.isEmpty { element.text = "" }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }
}
