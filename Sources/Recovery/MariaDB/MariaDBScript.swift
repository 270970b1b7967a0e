/// Statements for MariaDB.
enum MariaDBScript {
  private static let own = "('information_schema', 'performance_schema', 'mysql', 'sys')"

  /// Schema and name of each table.
  static let tables = """
    select table_schema, table_name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in \(own) order by 1, 2;
    """

  /// One object a line; a head, then a line for each table, user and definition.
  static func manifest(_ tables: [[String]]) -> String {
    let counts = tables.filter { $0.count == 2 }.map { row in
      "select json_object('kind', 'table', 'name', \(text(row[0] + "." + row[1])), 'rows', count(*)) "
        + "from \(name(row[0])).\(name(row[1]));\n"
    }
    return """
      set session transaction isolation level repeatable read;
      start transaction with consistent snapshot, read only;
      select json_object('kind', 'head', 'database', ifnull(min(schema_name), 'mysql'),
        'taken', cast(unix_timestamp(now(3)) * 1000 as unsigned), 'server', version(),
        'bytes', (select cast(ifnull(sum(data_length + index_length), 0) as unsigned) from information_schema.tables
          where table_schema not in \(own)))
      from information_schema.schemata where schema_name not in \(own) and schema_name <> 'tagout';
      \(counts.joined())
      select json_object('kind', 'definition', 'text', concat_ws(' ', table_schema, table_name, column_name,
        ordinal_position, column_type, is_nullable, column_default, column_key, extra, collation_name))
      from information_schema.columns where table_schema not in \(own)
      order by table_schema, table_name, ordinal_position;
      select json_object('kind', 'definition', 'text', concat_ws(' ', table_schema, table_name, view_definition))
      from information_schema.views where table_schema not in \(own) order by table_schema, table_name;
      select json_object('kind', 'definition', 'text', concat_ws(' ', routine_schema, routine_name, routine_definition))
      from information_schema.routines where routine_schema not in \(own) order by routine_schema, routine_name;
      select json_object('kind', 'definition', 'text', concat_ws(' ', trigger_schema, trigger_name, action_statement))
      from information_schema.triggers where trigger_schema not in \(own) order by trigger_schema, trigger_name;
      select json_object('kind', 'role', 'name', concat(user, '@', host),
        'flags', ifnull(json_value(priv, '$.access'), '')) from mysql.global_priv order by user, host;
      commit;
      """
  }

  /// Beats once, in a table of one row, and gives number and time.
  static let beat = """
    create database if not exists tagout;
    create table if not exists tagout.heartbeat (id tinyint primary key, seq bigint not null, at bigint not null)
      engine = InnoDB;
    insert into tagout.heartbeat values (1, 1, cast(unix_timestamp(now(3)) * 1000 as unsigned))
      on duplicate key update seq = seq + 1, at = values(at);
    """ + read

  /// Number and time of the last beat.
  static let read = "\nselect seq, at from tagout.heartbeat;\n"

  private static func text(_ value: String) -> String {
    "'" + value.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }

  private static func name(_ value: String) -> String {
    "`" + value.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`"
  }
}
