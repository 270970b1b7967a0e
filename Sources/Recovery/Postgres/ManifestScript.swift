/// The script of psql's that takes a database's manifest: one JSON object a line, all seen in one snapshot.
package enum ManifestScript {
  /// Tables that are thought to have more rows than this are not counted but estimated (`pg_class.reltuples`).
  package static let countBound = 50_000_000

  /// The script for the database that psql is connected to.
  ///
  /// - Parameter isCounted: whether rows are counted; a schema alone is quicker.
  package static func text(isCounted: Bool = true) -> String {
    """
    set client_min_messages = warning;
    set statement_timeout = 0;
    set lock_timeout = '30s';
    set search_path = pg_catalog;
    \(rights)
    begin isolation level repeatable read read only;
    \(head)
    \(isCounted ? tables : "")
    \(parts)
    \(globals)
    commit;
    """
  }

  /// Who is no superuser may be kept from the control file's functions; what cannot be asked is null. Asking for a right
  /// needs none, while a statement that names a function without it fails whatever it does with it.
  private static let rights = """
    select
      case when has_function_privilege('pg_control_system()', 'execute')
        then '(select system_identifier::text from pg_control_system())' else 'null::text' end as system,
      case when has_function_privilege('pg_control_checkpoint()', 'execute')
        then '(select timeline_id from pg_control_checkpoint())' else 'null::int' end as timeline \\gset control_
    """

  /// The first statement takes the snapshot; the log's position is read in it, so that whoever restores to there has all
  /// that was seen.
  private static let head = """
    select json_build_object('kind', 'head', 'database', current_database(),
      'taken', (extract(epoch from clock_timestamp()) * 1000)::bigint,
      'lsn', case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_insert_lsn() end::text,
      'system', :control_system,
      'version', current_setting('server_version_num')::int, 'server', current_setting('server_version'),
      'timeline', :control_timeline,
      'encoding', pg_encoding_to_char(d.encoding), 'collation', d.datcollate, 'ctype', d.datctype,
      'collation_version', to_jsonb(d) ->> 'datcollversion',
      'bytes', pg_database_size(d.oid), 'checksums', current_setting('data_checksums'),
      'bootstrap', (select rolname from pg_roles where oid = 10))
    from pg_database d where datname = current_database();
    """

  /// A statement a table, run by psql itself (`\\gexec`); the greatest key where a table's key is one column of an
  /// ordered kind.
  private static let tables = """
    select format(
      'select json_build_object(''kind'', ''table'', ''name'', %L, ''rows'', %s, ''max'', %s, ''estimated'', %L::boolean)%s',
      quote_ident(n.nspname) || '.' || quote_ident(c.relname),
      case when c.reltuples > \(countBound) then c.reltuples::bigint::text else 'count(*)' end,
      case when c.reltuples > \(countBound) then 'null::text' else coalesce('max(' || k.key || ')::text', 'null::text') end,
      c.reltuples > \(countBound),
      case when c.reltuples > \(countBound) then '' else
        format(' from only %I.%I', n.nspname, c.relname) end)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join lateral (
      select quote_ident(a.attname) as key from pg_index i
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1 and a.atttypid = any (array[
        'int2'::regtype, 'int4', 'int8', 'numeric', 'text', 'varchar', 'date', 'timestamp', 'timestamptz', 'pg_lsn'])
    ) k on true
    where c.relkind in ('r', 'm') and (c.relkind = 'r' or c.relispopulated) and c.relpersistence = 'p'
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
    order by 1 \\gexec

    """

  /// One digest a kind of thing, so that a difference names the kind (`sha256(bytea)`, PostgreSQL 11).
  private static let parts = rows.map { row in
    """
    select json_build_object('kind', 'part', 'name', '\(row.name)', 'count', count(*),
      'digest', encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' order by line collate "C"), ''), 'UTF8')), 'hex'))
    from (\(row.lines)) as lines(line);
    """
  }.joined(separator: "\n")

  private static let ours = "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'"
  private static let owned = """
    not exists (select from pg_depend x where x.objid = o.oid and x.deptype = 'e' and x.classid = o.tableoid)
    """

  private static let rows: [(name: String, lines: String)] = [
    (
      "columns",
      """
      select concat_ws(' ', n.nspname, o.relname, a.attnum::text, a.attname, format_type(a.atttypid, a.atttypmod),
        a.attnotnull::text, pg_get_expr(d.adbin, d.adrelid))
      from pg_class o join pg_namespace n on n.oid = o.relnamespace join pg_attribute a on a.attrelid = o.oid
      left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
      where o.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped and \(ours) and \(owned)
      """
    ),
    (
      "constraints",
      """
      select concat_ws(' ', n.nspname, o.conrelid::regclass::text, o.conname, pg_get_constraintdef(o.oid))
      from pg_constraint o join pg_namespace n on n.oid = o.connamespace where \(ours) and \(owned)
      """
    ),
    (
      "indexes",
      """
      select pg_get_indexdef(o.oid) || case when i.indisvalid then '' else ' invalid' end
      from pg_class o join pg_index i on i.indexrelid = o.oid join pg_namespace n on n.oid = o.relnamespace
      where \(ours) and \(owned)
      """
    ),
    (
      "functions",
      """
      select pg_get_functiondef(o.oid) from pg_proc o join pg_namespace n on n.oid = o.pronamespace
      where o.prokind in ('f', 'p') and \(ours) and \(owned)
      """
    ),
    (
      "views",
      """
      select concat_ws(' ', n.nspname, o.relname, pg_get_viewdef(o.oid))
      from pg_class o join pg_namespace n on n.oid = o.relnamespace
      where o.relkind in ('v', 'm') and \(ours) and \(owned)
      """
    ),
    (
      "triggers",
      """
      select pg_get_triggerdef(o.oid) || o.tgenabled::text from pg_trigger o where not o.tgisinternal and \(owned)
      """
    ),
    (
      "types",
      """
      select concat_ws(' ', n.nspname, o.typname, o.typtype::text, e.enumlabel)
      from pg_type o join pg_namespace n on n.oid = o.typnamespace left join pg_enum e on e.enumtypid = o.oid
      where o.typtype in ('e', 'd', 'r') and \(ours) and \(owned)
      """
    ),
    ("sequences", "select concat_ws(' ', schemaname, sequencename, data_type::text) from pg_sequences"),
    ("extensions", "select concat_ws(' ', extname, extversion) from pg_extension where extname <> 'amcheck'"),
  ]

  private static let globals = """
    select json_build_object('kind', 'extension', 'name', extname, 'version', extversion)
    from pg_extension order by extname;
    select json_build_object('kind', 'role', 'name', rolname, 'flags', concat_ws(' ',
      case when rolsuper then 'superuser' end, case when rolcreaterole then 'createrole' end,
      case when rolcreatedb then 'createdb' end, case when rolcanlogin then 'login' end,
      case when rolreplication then 'replication' end, case when rolbypassrls then 'bypassrls' end))
    from pg_roles where rolname not like 'pg\\_%' order by rolname;
    select json_build_object('kind', 'database', 'name', datname, 'bytes', pg_database_size(oid))
    from pg_database where datallowconn and not datistemplate and has_database_privilege(oid, 'connect') order by datname;
    select json_build_object('kind', 'tablespace', 'name', spcname) from pg_tablespace order by spcname;
    select json_build_object('kind', 'sequence', 'name', quote_ident(schemaname) || '.' || quote_ident(sequencename),
      'last', last_value) from pg_sequences order by 1::text;
    select json_build_object('kind', 'objects', 'count', count(*)) from pg_largeobject_metadata;
    """
}
