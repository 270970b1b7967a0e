extension ProgramCases {
  mutating func documentStatement() -> String {
    let file = fresh("file")
    switch roll(9) {
    case 0: return "bash <<'E'\nn=3; t \(pick(Self.quoted)) b; \(body())\nE"
    case 1: return "bash <<E\nt $x '$s' \\$n\nE"
    case 2: return "cat <<-'E' | sh\n\tt in 'the text'\n\tE"
    case 3: return "cat > \(file) <<'E'\n#!/bin/bash\nn=2; t \"$@\" $#\n\(body())\nE\nbash \(file) \(words(2))"
    case 4: return "cat > \(file) <<'E'\nx=sourced; t \"$1\"\nE\n. ./\(file) \(pick(Self.quoted)); t $x"
    case 5: return "printf '#!/bin/sh\\nt made \"$1\"\\n' > \(file); chmod +x \(file); ./\(file) \(pick(Self.plain))"
    case 6: return "echo 't a' > \(file); echo 't b' >> \(file); sh \(file); sh < \(file)"
    case 7: return "{ echo 't one'; echo \"t $x\"; } > \(file); source ./\(file)"
    default: return "t \"$(cat <<E\n$x and $((n+1))\nE\n)\""
    }
  }

  /// A text that a decoder gives back before a shell reads it.
  mutating func encodedStatement() -> String {
    let text = pick(["t a 'b c'", "t $((1+2)) x", "x=hid; t $x", "for i in 1 2; do t $i; done"])
    let bytes = Array(text.utf8)
    let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    switch roll(8) {
    case 0: return "echo \(Self.base64(bytes)) | base64 -d | bash"
    case 1: return "bash <<< \"$(base64 -d <<< \(Self.base64(bytes)))\""
    case 2: return "eval \"$(echo \(Self.base64(bytes)) | base64 --decode)\""
    case 3: return "printf '\(hex.map { "\\x" + $0 }.joined())' | sh"
    case 4: return "eval $'\(hex.map { "\\x" + $0 }.joined())'"
    case 5: return "rev <<< '\(String(text.reversed()))' | bash".replacing("'b c'", with: "b\\ c")
    case 6: return "echo \"\(text.replacing("$", with: "\\$"))\" | tr X Y | bash"
    default: return "source <(printf '%s\\n' \"\(text.replacing("$", with: "\\$"))\")"
    }
  }

  mutating func inputStatement() -> String {
    switch roll(10) {
    case 0: return "read -r b c <<< \"\(pick(["1 2 3", "one", "  lead  trail ", "$s"]))\"; t \"$b\" \"$c\""
    case 1: return "IFS=, read -r b c d <<< \"\(pick(["1,2", "a,,b", "a,b,c,d", ","]))\"; t \"$b\" \"$c\" \"$d\""
    case 2: return "while read -r k v; do t \"$k\" \"$v\"; done <<'E'\na 1\nb 2 3\n\nE"
    case 3: return "while IFS= read -r l; do t \"$l\"; done <<< $'  x\\ny '"
    case 4: return "while read -r l; do t \"$l\"; done < <(printf '%s\\n' a 'b c')"
    case 5: return "bash <(echo t \(pick(Self.plain)) b)"
    case 6: return "cat <(echo 't a') <(echo t b) | bash"
    case 7: return "{ read -r b; read -r c; } <<< $'l1\\nl2 x'; t \"$b\" \"$c\"; read -r <<< ' r '; t \"$REPLY\""
    case 8: return "shopt -s expand_aliases\nalias k='t a'\nk \(words(1))\nunalias k"
    default: return "t \(word()) # comment\n\n  t \\\n  joined"
    }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
