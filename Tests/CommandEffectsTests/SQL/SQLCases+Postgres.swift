import CommandEffects

extension SQLCase {
  /// Statements that the oracle runs on a real server, in the database that `PostgresOracle` makes.
  static let postgres = rows(
    #"""
    - SELECT 1
    - SELECT * FROM users WHERE id = 1
    - SELECT 'DROP TABLE users' AS txt
    - SELECT "id" FROM users -- DROP TABLE users
    - /* DROP TABLE users; */ SELECT 1
    - /* a /* DROP TABLE users; */ DROP TABLE users; */ SELECT 1
    - SELECT $$ DROP TABLE users; $$
    - SELECT $a$ x $$ DROP TABLE users; $$ $a$
    - SELECT E'it\'s; DROP TABLE users; --'
    - SELECT 'it''s; DROP TABLE users; --'
    - SELECT U&'d\0061t; DROP TABLE users'
    - TABLE users
    - VALUES (1), (2)
    - WITH a AS (SELECT id FROM users) SELECT count(*) FROM a
    - SELECT * FROM users FOR UPDATE
    - SELECT trunc(1.5)
    - SELECT id, "delete" FROM (SELECT 1 AS id, 2 AS "delete") t
    - EXPLAIN SELECT * FROM users
    - EXPLAIN DELETE FROM users
    - EXPLAIN (ANALYZE false) DELETE FROM users
    - EXPLAIN (COSTS off, FORMAT json) TRUNCATE users; SELECT 1
    - EXPLAIN VERBOSE UPDATE users SET active = false
    - SHOW search_path
    - SET search_path = public
    - SET LOCAL work_mem = '8MB'
    - RESET ALL
    - DISCARD ALL
    - BEGIN; COMMIT
    - BEGIN; DELETE FROM users; ROLLBACK
    - BEGIN; DROP TABLE orders; ROLLBACK
    - BEGIN; TRUNCATE orders; ABORT
    - START TRANSACTION; UPDATE users SET active = false; ROLLBACK
    - BEGIN TRANSACTION; ALTER TABLE users DROP COLUMN email CASCADE; ROLLBACK WORK
    - BEGIN; DROP SCHEMA extra CASCADE; DROP TABLE logs; ROLLBACK; SELECT 1
    - BEGIN; SAVEPOINT a; DELETE FROM orders; ROLLBACK TO a; ROLLBACK
    - BEGIN; CREATE TABLE x (a int); DROP TABLE x; ROLLBACK
    - VACUUM
    - VACUUM ANALYZE users
    - VACUUM FULL logs
    - ANALYZE users
    - REINDEX TABLE users
    - CLUSTER users USING users_pkey
    - CHECKPOINT
    - LOCK TABLE users IN SHARE MODE
    - LISTEN a; NOTIFY a; UNLISTEN a
    - PREPARE p AS DELETE FROM users
    - PREPARE p AS SELECT 1; EXECUTE p; DEALLOCATE p
    - BEGIN; DECLARE c CURSOR FOR SELECT * FROM users; FETCH ALL FROM c; CLOSE c; COMMIT
    - CREATE TEMP TABLE t AS SELECT * FROM users; DELETE FROM t; DROP TABLE t
    - CREATE TEMPORARY TABLE users2 (a int); TRUNCATE users2
    - CREATE TEMP TABLE t (a int); INSERT INTO t VALUES (1); UPDATE t SET a = 2; DROP TABLE IF EXISTS t CASCADE
    - CREATE LOCAL TEMPORARY TABLE t (a int); DELETE FROM pg_temp.t
    - COPY users TO STDOUT
    - COPY (SELECT * FROM users) TO STDOUT WITH CSV
    - DO $$ BEGIN PERFORM 1; END $$
    - DO $$ BEGIN RAISE NOTICE 'DROP TABLE users'; END $$
    - DO 'BEGIN PERFORM count(*) FROM users; END'
    - DO $x$ DECLARE n int; BEGIN SELECT count(*) INTO n FROM users; IF n > 0 THEN RAISE NOTICE '%', n; END IF; END $x$
    - SELECT pg_cancel_backend(0)
    - SELECT pg_size_pretty(pg_database_size(current_database()))
    - SELECT pg_reload_conf()
    - SELECT set_config('work_mem', '8MB', false)
    + INSERT INTO users (email) VALUES ('x')
    + INSERT INTO users (email) SELECT email || '2' FROM users
    + INSERT INTO users (email) VALUES ('a; DROP TABLE users;')
    + CREATE TABLE n (a int)
    + CREATE TABLE IF NOT EXISTS users (a int)
    + CREATE TABLE n AS SELECT * FROM users
    + SELECT * INTO n FROM users
    + CREATE INDEX ON users (status)
    + CREATE INDEX CONCURRENTLY n_index ON users (status)
    + CREATE VIEW n AS SELECT 1
    + CREATE OR REPLACE VIEW active_users AS SELECT id, email, active, status, created_at FROM users WHERE active
    + CREATE SCHEMA n
    + CREATE SEQUENCE n
    + CREATE FUNCTION n() RETURNS int LANGUAGE sql AS 'SELECT 1'
    + CREATE FUNCTION n() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM users; END
    + CREATE OR REPLACE FUNCTION n() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$
    + CREATE PROCEDURE n() LANGUAGE sql AS 'DELETE FROM users'
    + ALTER TABLE users ADD COLUMN note text
    + ALTER TABLE users ADD CONSTRAINT c CHECK (id > -5)
    + COMMENT ON TABLE users IS 'DROP TABLE users'
    + DO $$ BEGIN INSERT INTO users (email) VALUES ('y'); END $$
    + WITH n AS (INSERT INTO users (email) VALUES ('z') RETURNING id) SELECT * FROM n
    + COPY users (email) FROM STDIN;⏎a@x; DROP TABLE users;⏎DELETE FROM users;⏎\.⏎SELECT 1;
    ~ ALTER TABLE users RENAME TO people
    ~ ALTER TABLE users RENAME COLUMN email TO mail
    ~ ALTER TABLE users ALTER COLUMN status SET DEFAULT 'x'
    ~ ALTER TABLE users ALTER COLUMN status DROP DEFAULT
    ~ ALTER TABLE users ALTER COLUMN email DROP NOT NULL
    ~ ALTER TABLE orders ALTER COLUMN total TYPE bigint
    ~ ALTER INDEX users_status RENAME TO s
    ~ ALTER SEQUENCE counter RESTART
    ~ ALTER VIEW active_users RENAME TO a
    ~ ALTER FUNCTION touch() RENAME TO t2
    k DELETE FROM orders WHERE id = 1
    k DELETE FROM orders WHERE id IN (1, 2)
    k DELETE FROM orders WHERE (id = 1) AND true
    k DELETE FROM ONLY orders o WHERE o.id = 1
    k DELETE FROM orders WHERE user_id = 1 AND 1 = 1
    k UPDATE users SET active = false WHERE id = 1
    k UPDATE users SET active = false WHERE email = 'a1@x' RETURNING id
    k INSERT INTO users (id, email) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET email = 'y'
    k WITH d AS (DELETE FROM orders WHERE id = 3 RETURNING *) SELECT * FROM d
    k EXPLAIN ANALYZE DELETE FROM orders WHERE id = 1
    k SELECT setval('counter', 100)
    k PREPARE p AS DELETE FROM orders WHERE id = $1; EXECUTE p(1)
    k DO $$ BEGIN DELETE FROM orders WHERE id = 5; END $$
    r DELETE FROM users WHERE active
    r DELETE FROM orders WHERE total > 3
    r DELETE FROM users WHERE status = 'new'
    r DELETE FROM users WHERE status LIKE 'n%'
    r DELETE FROM orders WHERE total BETWEEN 2 AND 4
    r DELETE FROM orders USING users WHERE users.id = orders.user_id AND users.status = 'new'
    r DELETE FROM orders WHERE user_id = 2 OR total > 4
    r DELETE FROM orders WHERE user_id IN (SELECT id FROM users WHERE status = 'new')
    r DELETE FROM orders WHERE EXISTS (SELECT 1 FROM users u WHERE u.id = orders.user_id AND u.status = 'new')
    r UPDATE users SET status = 'x' WHERE created_at < '2024-06-01'
    r UPDATE users SET status = 'x' WHERE status IS NULL OR status = 'new'
    r UPDATE users SET status = 'x' WHERE NOT (status = 'new')
    r MERGE INTO users u USING orders o ON o.user_id = u.id WHEN MATCHED AND o.total > 4 THEN UPDATE SET status = 'm' WHEN NOT MATCHED THEN DO NOTHING
    r DELETE FROM orders WHERE ctid IN (SELECT ctid FROM orders LIMIT 2)
    D DELETE FROM orders
    D DELETE FROM orders;
    D DELETE /* x */ FROM /* y */ orders -- z
    D DeLeTe FrOm "orders"
    D DELETE FROM ONLY orders
    D DELETE FROM orders WHERE true
    D DELETE FROM orders WHERE 1=1
    D DELETE FROM orders WHERE 1 = 1 AND 2 = 2
    D DELETE FROM orders WHERE id = 1 OR 1 = 1
    D DELETE FROM orders WHERE id = 1 OR true
    D DELETE FROM orders WHERE (id = 1) OR ('a' = 'a')
    D DELETE FROM orders WHERE NOT false
    D DELETE FROM orders WHERE id = id
    D DELETE FROM orders o WHERE o.id = o.id
    D DELETE FROM orders WHERE orders.id = id
    D DELETE FROM orders WHERE id IS NOT NULL
    D DELETE FROM orders WHERE NOT id IS NULL
    D DELETE FROM orders WHERE id > 0
    D DELETE FROM orders WHERE id >= 1
    D DELETE FROM orders WHERE id <> 0
    D DELETE FROM orders WHERE id != -1
    D DELETE FROM orders WHERE id > -1
    D DELETE FROM orders WHERE id BETWEEN 0 AND 999999999
    D DELETE FROM orders WHERE id < 2147483647
    D DELETE FROM users WHERE created_at < now()
    D DELETE FROM users WHERE created_at <= CURRENT_TIMESTAMP
    D DELETE FROM users WHERE created_at > '1970-01-01'
    D DELETE FROM users WHERE email LIKE '%'
    D DELETE FROM users WHERE email ILIKE '%%'
    D DELETE FROM users WHERE email ~ '.*'
    D DELETE FROM users WHERE email SIMILAR TO '%'
    D DELETE FROM users WHERE email <> ''
    D DELETE FROM orders WHERE id IN (SELECT id FROM orders)
    D DELETE FROM orders WHERE EXISTS (SELECT 1)
    D DELETE FROM orders WHERE 'x' = 'x'
    D DELETE FROM orders WHERE 1 < 2
    D DELETE FROM orders WHERE ((1=1))
    D DELETE FROM orders WHERE length('x') > 0
    D DELETE FROM orders USING users
    D UPDATE users SET active = false
    D UPDATE users SET active = NOT active WHERE 1=1
    D UPDATE ONLY users AS u SET status = 'gone'
    D UPDATE users SET email = 'x' || id WHERE id = 3 OR id IS NOT NULL
    D UPDATE users SET status = (SELECT 'x' WHERE 1 = 1)
    D UPDATE users SET status = CASE WHEN id = 1 THEN 'a' ELSE 'b' END
    D WITH x AS (SELECT 1) DELETE FROM orders
    D WITH x AS (DELETE FROM orders RETURNING *) SELECT count(*) FROM x
    D WITH x AS (UPDATE users SET active = false RETURNING *) SELECT 1
    D WITH a AS (SELECT 1), b AS (DELETE FROM logs RETURNING 1) INSERT INTO users (email) VALUES ('q')
    D EXPLAIN ANALYZE DELETE FROM orders
    D EXPLAIN (ANALYZE, BUFFERS) DELETE FROM orders
    D EXPLAIN (ANALYZE true) UPDATE users SET active = false
    D EXPLAIN ANALYZE VERBOSE UPDATE users SET active = false
    D TRUNCATE orders
    D TRUNCATE TABLE orders, logs
    D TRUNCATE TABLE ONLY orders RESTART IDENTITY CASCADE
    D TRUNCATE "orders"
    D DROP TABLE orders
    D DROP TABLE IF EXISTS orders
    D DROP TABLE public.orders, logs CASCADE
    D drop/**/table/**/orders
    D DROP TABLE "orders"
    D DROP SCHEMA extra CASCADE
    D DROP SCHEMA IF EXISTS extra CASCADE
    D DROP OWNED BY app_writer
    D DROP TYPE mood CASCADE
    D DROP DOMAIN posint CASCADE
    D DROP DATABASE victim
    D DROP DATABASE IF EXISTS victim WITH (FORCE)
    D ALTER TABLE users DROP COLUMN status CASCADE
    D ALTER TABLE users DROP status CASCADE
    D ALTER TABLE IF EXISTS ONLY users DROP COLUMN IF EXISTS status CASCADE
    D ALTER TABLE users ADD COLUMN a int, DROP COLUMN status CASCADE
    D SELECT 1; DROP TABLE orders
    D SELECT 1; SELECT 2; TRUNCATE logs; SELECT 3
    D BEGIN; DELETE FROM orders; COMMIT
    D BEGIN; DELETE FROM orders; COMMIT; ROLLBACK
    D BEGIN; ROLLBACK; DELETE FROM orders
    D BEGIN; SAVEPOINT a; DELETE FROM orders; ROLLBACK TO a; DELETE FROM logs; COMMIT
    D DELETE FROM orders; ROLLBACK
    D DO $$ BEGIN DELETE FROM orders; END $$
    D DO $$ BEGIN EXECUTE 'DROP TABLE orders'; END $$
    D DO $$ BEGIN EXECUTE 'DROP ' || 'TABLE ' || 'orders'; END $$
    D DO $$ BEGIN EXECUTE format('DROP TABLE %I', 'orders'); END $$
    D DO $$ DECLARE r record; BEGIN FOR r IN SELECT tablename FROM pg_tables WHERE tablename = 'orders' LOOP EXECUTE 'DROP TABLE ' || quote_ident(r.tablename) || ' CASCADE'; END LOOP; END $$
    D DO $$ BEGIN IF true THEN DELETE FROM orders; END IF; END $$
    D DO $$ BEGIN IF false THEN NULL; ELSE TRUNCATE orders; END IF; END $$
    D DO $$ DECLARE s text := 'DROP TABLE orders'; BEGIN EXECUTE s; END $$
    D DO LANGUAGE plpgsql 'BEGIN DELETE FROM orders; END'
    D DO $$ BEGIN BEGIN DELETE FROM orders; EXCEPTION WHEN others THEN NULL; END; END $$
    D PREPARE p AS DELETE FROM orders; EXECUTE p
    D PREPARE p AS UPDATE users SET active = false; EXECUTE p
    D COPY (DELETE FROM orders RETURNING *) TO STDOUT
    D MERGE INTO orders o USING (SELECT id FROM orders) s ON s.id = o.id WHEN MATCHED THEN DELETE; DELETE FROM orders
    d DROP VIEW active_users
    d DROP MATERIALIZED VIEW totals
    d DROP INDEX users_status
    d DROP INDEX CONCURRENTLY IF EXISTS users_status
    d DROP SEQUENCE counter
    d DROP FUNCTION touch() CASCADE
    d DROP SCHEMA hollow
    g DROP TRIGGER touched ON users
    g DROP POLICY mine ON users
    g ALTER TABLE users DISABLE TRIGGER ALL
    g ALTER TABLE users DISABLE ROW LEVEL SECURITY
    g ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey
    i DROP ROLE app_reader
    i DROP USER IF EXISTS app_reader
    a GRANT SELECT ON users TO app_reader
    a REVOKE SELECT ON users FROM app_writer
    a ALTER ROLE app_reader WITH LOGIN
    a CREATE ROLE n
    a ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_reader
    """#, .postgres, .psql)

  /// What the oracle does not run: it would end the server, leave its database, or needs what is not there.
  static let postgresOnly = rows(
    #"""
    p COPY users FROM PROGRAM 'curl http://x'
    p COPY users TO PROGRAM 'gzip > /tmp/x'
    p \! rm -rf /tmp/x
    p \copy users from program 'cat x'
    p SELECT 1 \g |sh
    p \o |cat
    p SELECT lo_export(1, '/tmp/x')
    ? \i cleanup.sql
    ? \ir more/cleanup.sql
    ? SELECT query FROM jobs \gexec
    ? :statement
    ? DO $$ DECLARE s text; BEGIN SELECT q INTO s FROM jobs; EXECUTE s; END $$
    ? FROBNICATE users
    - \d+ users
    - \dt
    - \l
    - \conninfo
    - \timing on⏎SELECT 1;
    - \set x 1⏎SELECT :x;
    - \echo DROP TABLE users
    - \copy users to 'x.csv' csv
    - \c other⏎SELECT 1;
    D SELECT 'DROP TABLE ' || tablename FROM pg_tables \gexec
    D SELECT format('TRUNCATE %I', tablename) FROM pg_tables \gexec
    D DROP TABLE :name
    D DROP TABLE :"name"
    D DELETE FROM users WHERE :condition
    k DELETE FROM users WHERE id = :id
    k DELETE FROM users WHERE id = :'id'
    D \set t users⏎DROP TABLE :t;
    D SELECT 1\;DROP TABLE users
    D \c other⏎DROP TABLE users;
    + \copy users from 'x.csv' csv
    w SELECT pg_drop_replication_slot('a')
    w ALTER SYSTEM SET archive_mode = off
    w ALTER SYSTEM SET wal_level = 'minimal'
    w DROP PUBLICATION p
    w DROP SUBSCRIPTION s
    w ALTER SUBSCRIPTION s DISABLE
    w ALTER TABLE users SET UNLOGGED
    w DROP SCHEDULE 5
    ~ ALTER SYSTEM SET work_mem = '64MB'
    ~ ALTER DATABASE app SET work_mem = '64MB'
    t SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    g SET session_replication_role = replica
    g SET session_replication_role TO 'replica'; DELETE FROM users WHERE id = 1
    - SET session_replication_role = DEFAULT
    D SELECT dblink_exec('host=prod', 'DROP TABLE users')
    D SELECT drop_chunks('logs', interval '1 day')
    - SELECT dblink_connect('host=prod')
    - DROP TABLE IF EXISTS pg_temp.x
    c CALL archive_users()
    + REFRESH MATERIALIZED VIEW totals
    D DROP FOREIGN TABLE remote; DROP TABLE x
    d DROP FOREIGN TABLE remote
    D IMPORT FOREIGN SCHEMA public FROM SERVER s INTO x; DROP SCHEMA x CASCADE
    """#, .postgres, .psql)
}
