/// The rows of `courses_answer` as SQL: two and a half years of students' answers.
enum CourseRows {
  /// What stood in the table on that night.
  static let thatNight = 1_943_200

  static let table = """
    create table courses_answer (
      id bigint, submission_id integer, question_id smallint, student text, answer text, score smallint,
      submitted_at timestamptz);
    """

  /// One transaction that appends the rows, and makes the table before the first, in at most 16 pieces; after each psql
  /// prints how many there are.
  static func append(_ rows: Range<Int>) -> [String] {
    let piece = max(1, (rows.count + 15) / 16)
    let inserts = stride(from: rows.lowerBound, to: rows.upperBound, by: piece).flatMap { first in
      let last = min(first + piece, rows.upperBound)
      return [insert(first + 1, last), "\\echo \(last)"]
    }
    return ["begin;"] + (rows.lowerBound == 0 ? [table] : []) + inserts + ["commit;"]
  }

  /// Where the table stood at the end of each of the last three days, oldest first; the last is all rows.
  static func days(_ rows: Int) -> [Int] {
    let perDay = max(1, rows / 912)
    return [2, 1, 0].map { rows - $0 * perDay }.filter { $0 > 0 }
  }

  private static func insert(_ first: Int, _ last: Int) -> String {
    """
    insert into courses_answer
    select i, i / 7, i % 211, 'student ' || i % 9973, 'answer ' || i % 4 || ' to question ' || i % 211, i % 11,
      timestamptz '2023-09-04 09:00+00' + i * interval '40 s'
    from generate_series(\(first), \(last)) i;
    """
  }
}
