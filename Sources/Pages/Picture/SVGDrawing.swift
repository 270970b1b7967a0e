/// Writes an SVG picture inside a page, by attributes and classes alone: no style stands in it.
struct SVGDrawing {
  private var markup = Markup()

  /// - Parameter label: what the picture says, for those who do not see it.
  init(_ style: StaticString, width: Int, height: Int, label: String) {
    markup.add("<svg class=\"")
    markup.add(style)
    markup.add("\"")
    add("width", width)
    add("height", height)
    markup.add(" viewBox=\"0 0 ")
    markup.add(width)
    markup.add(" ")
    markup.add(height)
    markup.add("\" role=\"img\" aria-label=\"")
    markup.add(text: label)
    markup.add("\">")
  }

  /// The whole picture.
  var closed: Markup {
    var whole = markup
    whole.add("</svg>")
    return whole
  }

  mutating func line(_ style: StaticString, from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    open("line", style)
    add("x1", start.x)
    add("y1", start.y)
    add("x2", end.x)
    add("y2", end.y)
    markup.add("/>")
  }

  mutating func box(_ style: StaticString, x: Int, y: Int, width: Int, height: Int, title: String) {
    open("rect", style)
    add("x", x)
    add("y", y)
    add("width", max(1, width))
    add("height", max(1, height))
    titled(title, "</rect>")
  }

  mutating func circle(_ style: StaticString, x: Int, y: Int, radius: Int, title: String) {
    open("circle", style)
    add("cx", x)
    add("cy", y)
    add("r", radius)
    titled(title, "</circle>")
  }

  mutating func path(_ style: StaticString, _ steps: String, title: String) {
    open("path", style)
    markup.add(" d=\"")
    markup.add(text: steps)
    markup.add("\"")
    titled(title, "</path>")
  }

  /// - Parameter anchor: `start`, `middle` or `end`.
  mutating func words(_ style: StaticString, _ text: String, x: Int, y: Int, anchor: StaticString = "start") {
    open("text", style)
    add("x", x)
    add("y", y)
    markup.add(" text-anchor=\"")
    markup.add(anchor)
    markup.add("\">")
    markup.add(text: text)
    markup.add("</text>")
  }

  private mutating func open(_ name: StaticString, _ style: StaticString) {
    markup.add("<")
    markup.add(name)
    markup.add(" class=\"")
    markup.add(style)
    markup.add("\"")
  }

  private mutating func add(_ name: StaticString, _ number: Int) {
    markup.add(" ")
    markup.add(name)
    markup.add("=\"")
    markup.add(number)
    markup.add("\"")
  }

  private mutating func titled(_ title: String, _ end: StaticString) {
    markup.add("><title>")
    markup.add(text: title)
    markup.add("</title>")
    markup.add(end)
  }
}
