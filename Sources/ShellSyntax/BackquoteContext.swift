/// Where a backquoted command stands: between double quotes a backslash also quotes `"`.
enum BackquoteContext {
  case unquoted
  case doubleQuotes
}
