/// What decided a finding, so that a person can look at it.
package enum Evidence: Sendable, Hashable {
  /// The words of a command, as UTF-8 offsets into the text that was given.
  case text(ByteRange)
  /// One argument of a real argv, by index.
  case argument(Int)
  /// The address of a resource in a plan or state, e.g. `aws_db_instance.main`.
  case address(String)
  /// A file that was read.
  case file(String)
  /// A line of a file that was read, counted from 1.
  case line(String, Int)
  /// The whole of the input.
  case whole
}
