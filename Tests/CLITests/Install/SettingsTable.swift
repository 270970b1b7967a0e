/// Settings files as people and programs leave them.
enum SettingsTable {
  /// Files that the hook can be put into, each by a name.
  static let texts: [(name: String, text: String)] = [
    ("an empty file", ""),
    ("an empty line", "\n"),
    ("blanks and lines", " \r\n\t\n"),
    ("an empty object", "{}"),
    ("an empty object and a line feed", "{}\n"),
    ("an empty object with a blank", "{ }\n"),
    ("an empty object over two lines", "{\n}\n"),
    ("an empty object over three lines", "{\n\n}"),
    ("white space around", "\n\n  {}  \n\n"),
    ("one member, minified", #"{"model":"opus"}"#),
    ("one member, spaced", #"{ "model": "opus" }"#),
    ("one member, two spaces", "{\n  \"model\": \"opus\"\n}\n"),
    ("one member, no line feed at the end", "{\n  \"model\": \"opus\"\n}"),
    ("four spaces", "{\n    \"model\": \"opus\",\n    \"env\": {\n        \"A\": \"1\"\n    }\n}\n"),
    ("tabs", "{\n\t\"model\": \"opus\",\n\t\"env\": {\n\t\t\"A\": \"1\"\n\t}\n}\n"),
    ("CRLF", "{\r\n  \"model\": \"opus\",\r\n  \"hooks\": {\r\n    \"Stop\": []\r\n  }\r\n}\r\n"),
    ("a byte order mark", "\u{FEFF}{\n  \"model\": \"opus\"\n}\n"),
    ("commas first", "{ \"a\": 1\n, \"b\": 2\n, \"c\": 3\n}\n"),
    ("empty lines between members", "{\n\n  \"a\": 1,\n\n\n  \"b\": 2\n\n}\n\n"),
    ("everything out of line", "{\"a\"\n:\n1 ,   \"b\":\t[ 1,2 ,3 ]   \n   }"),
    ("other hooks, another event", #"{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"say done"}]}]}}"#),
    (
      "other hooks, the same event",
      """
      {
        "hooks": {
          "PreToolUse": [
            {
              "matcher": "Bash",
              "hooks": [
                {"type": "command", "command": "./lint.sh", "timeout": 5}
              ]
            }
          ]
        },
        "model": "opus"
      }
      """
    ),
    (
      "two hooks in one group",
      """
      { "hooks": { "PreToolUse": [ { "hooks": [ { "type": "command", "command": "a" }, { "type": "command",
        "command": "b" } ] } ], "PostToolUse": [] } }
      """
    ),
    ("empty hooks", "{\n  \"hooks\": {}\n}\n"),
    ("empty hooks with a blank", "{\n  \"hooks\": {  },\n  \"x\": 1\n}\n"),
    ("empty hooks over two lines", "{\n  \"hooks\": {\n  }\n}\n"),
    ("an empty event", "{\n  \"hooks\": {\n    \"PreToolUse\": []\n  }\n}\n"),
    ("an empty event over two lines", "{\n  \"hooks\": {\n    \"PreToolUse\": [\n    ]\n  }\n}\n"),
    ("hooks last", "{\n  \"z\": null,\n  \"hooks\": {\"Stop\": [ ]}\n}\n"),
    ("hooks first", "{\n  \"hooks\": {\"Stop\": [ ]},\n  \"z\": null\n}\n"),
    ("the setting is there", "{\n  \"disableSkillShellExecution\": true\n}\n"),
    ("the setting is there and last", "{\n  \"hooks\": {},\n  \"disableSkillShellExecution\": true\n}\n"),
    ("the setting is off", "{\n  \"disableSkillShellExecution\": false,\n  \"model\": \"opus\"\n}\n"),
    ("all hooks are off", "{\"disableAllHooks\":true}\n"),
    ("text that looks like ours", #"{"a":"\"hooks\":{\"PreToolUse\":[]}","b":"tagout-hook claude-code || exit 2"}"#),
    ("escapes in names", #"{"\u0068ooks":{"PreToolUse":[{"hooks":[]}]},"ключ":"wörter \ud83d\ude00"}"#),
    (
      "our folder in somebody's wrapper",
      #"{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"x tagout-hook"}]}]}}"#
    ),
    (
      "our hook for another client",
      #"{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"tagout-hook gemini"}]}]}}"#
    ),
    ("deep", #"{"a":{"b":{"c":{"d":[[[[{"e":[{},[],{"f":[]}]}]]]]}}}}"#),
    ("numbers of every kind", #"{"a":[0,-1,1.5,1e9,-0.0,123456789012345678901234567890]}"#),
  ]

  /// Files that are left as they are, and a part of the reason.
  static let refused: [(name: String, text: String, reason: String)] = [
    ("a line comment", "{\n  // why\n  \"a\": 1\n}", "line 2, column 3"),
    ("a block comment", "{ /* why */ \"a\": 1 }", "line 1, column 3"),
    ("a comma at the end", "{\n  \"a\": 1,\n}", "line 3, column 1"),
    ("cut off", "{\n  \"a\": {", "ends too early"),
    ("no object", "[]", "not an object"),
    ("a text", "\"a\"", "not an object"),
    ("two values", "{} {}", "goes on"),
    ("single quotes", "{'a': 1}", "line 1, column 2"),
    ("a name twice", #"{"hooks":{},"hooks":{}}"#, "twice"),
    ("hooks are a list", #"{"hooks":[]}"#, "\"hooks\" is not an object"),
    ("an event is an object", #"{"hooks":{"PreToolUse":{}}}"#, "\"hooks.PreToolUse\" is not a list"),
    ("a group is a text", #"{"hooks":{"Stop":["a"]}}"#, "\"hooks.Stop[0]\" is not an object"),
    ("a group without hooks", #"{"hooks":{"Stop":[{}]}}"#, "\"hooks.Stop[0].hooks\" is not a list"),
    (
      "a time-out in quotes",
      #"{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"a"},{"type":"command","command":"a","timeout":"10"}]}]}}"#,
      "\"hooks.Stop[0].hooks[1].timeout\" is not a number over 0"
    ),
    (
      "a time-out of nothing",
      #"{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"a","timeout":0}]}]}}"#, "is not a number over 0"
    ),
    (
      "an unknown kind of hook", #"{"hooks":{"Stop":[{"hooks":[{"type":"shell","command":"a"}]}]}}"#,
      "\"hooks.Stop[0].hooks[0].type\""
    ),
    (
      "an unknown word for failures",
      #"{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"a","onFailure":"deny"}]}]}}"#, "onFailure\" is not"
    ),
    ("no UTF-8", "{\"a\":\"\u{0}\"}", "control character"),
  ]

  /// Files in which a person has put the hook by hand.
  static let older: [String] = [
    #"{"hooks":{"PreToolUse":[{"matcher":"*","hooks":[{"type":"command","command":"tagout-hook claude-code || exit 2"}]}]}}"#,
    #"{"hooks":{"PreToolUse":[{"matcher":"Bash","hooks":[{"type":"command","command":"/old/tagout-hook claude-code"}]}]}}"#,
    #"{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"a"},{"type":"command","command":"'/old/tagout-hook' claude-code"}]}]}}"#,
    #"{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"/old/tagout-hook","args":["claude-code"]}]}]}}"#,
  ]
}
