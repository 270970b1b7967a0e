/// Writes the rows of changes: thousands of them, so by hand and not by a template.
struct ChangeRows {
  /// The rows of one kind, each to be opened where it has more to tell.
  static func markup(of rows: some Sequence<ShownChange>, _ kind: ChangeKind) -> Markup {
    var markup = Markup()
    for row in rows { add(row, kind, to: &markup) }
    return markup
  }

  private static func add(_ row: ShownChange, _ kind: ChangeKind, to markup: inout Markup) {
    markup.add("<li class=\"")
    markup.add(kind.style)
    markup.add("\">")
    if row.lines.isEmpty {
      markup.add("<div class=\"flat\"><span></span>")
      addHead(row, kind, to: &markup)
      markup.add("</div></li>\n")
      return
    }
    markup.add("<details><summary><svg class=\"icon turn\" aria-hidden=\"true\"><use href=\"#i-turn\"/></svg>")
    addHead(row, kind, to: &markup)
    markup.add("</summary><div class=\"diff\">")
    for line in row.lines { add(line, to: &markup) }
    if row.leftLines > 0 {
      markup.add("<div><span></span><span>… and ")
      markup.add(row.leftLines)
      markup.add(" more</span></div>")
    }
    markup.add("</div></details></li>\n")
  }

  private static func addHead(_ row: ShownChange, _ kind: ChangeKind, to markup: inout Markup) {
    markup.add("<svg class=\"icon act\" aria-hidden=\"true\"><use href=\"")
    markup.add(kind.icon)
    markup.add("\"/></svg><span><span class=\"address\">")
    markup.add(text: row.address)
    markup.add("</span><span class=\"what\">")
    markup.add(text: row.title)
    if let previous = row.previousAddress {
      markup.add(", before at <code>")
      markup.add(text: previous)
      markup.add("</code>")
    }
    markup.add("</span></span>")
  }

  private static func add(_ line: ChangeLine, to markup: inout Markup) {
    switch (line.before, line.after) {
    case (nil, _): markup.add("<div class=\"plus\"><span class=\"sign\">+</span>")
    case (_, nil): markup.add("<div class=\"minus\"><span class=\"sign\">−</span>")
    default: markup.add("<div class=\"turns\"><span class=\"sign\">~</span>")
    }
    markup.add("<span class=\"key\">")
    markup.add(text: line.key)
    markup.add("</span><span>")
    if let before = line.before {
      markup.add("<del>")
      markup.add(text: before)
      markup.add("</del>")
    }
    if line.before != nil && line.after != nil { markup.add(" → ") }
    if let after = line.after {
      markup.add("<ins>")
      markup.add(text: after)
      markup.add("</ins>")
    }
    if line.forcesReplacement { markup.add(" <b class=\"why\">forces it to be destroyed and made again</b>") }
    markup.add("</span></div>")
  }
}
