import Formats
import Vocabulary

/// The JSON reader: what it accepts can be written in canonical form, and that form means the same.
enum JSONTarget: FuzzTarget {
  static let name = "json"
  static let seeds = texts([
    #"{"a":[1,-2.5e-3,true,false,null,"\u00e9\n"],"b":{}}"#, "[[[[[[]]]]]]", #""\ud83d\ude00""#, "1e400", "-0.0",
    "123456789012345678901234567890", "6400e66666616666", "-0.0064e-66666616666", #"{"a":1,"a":2}"#,
  ])

  static func run(_ bytes: [UInt8]) {
    let value: StructuredValue
    do throws(FormatError) {
      value = try JSONReader.read(bytes)
    } catch {
      precondition((0...bytes.count).contains(error.offset), "an error points outside its input")
      precondition(!error.description.isEmpty)
      return
    }
    do throws(FormatError) {
      let canonical = try JSONWriter.canonical(value)
      let again = try JSONWriter.canonical(JSONReader.read(canonical))
      precondition(again == canonical, "the canonical form is not a fixed point")
    } catch {
      // The writer refuses only what JSON cannot say; a reader's value nested to its very bound is one such.
      precondition(error.offset >= 0)
    }
  }
}
