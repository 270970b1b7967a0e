import CommandEffects

extension SQLCase {
  static let mysql = rows(
    #"""
    - SELECT * FROM users
    - SELECT 'it\'s; DROP TABLE users; -- '
    - SELECT "DROP TABLE users; "
    - SELECT 1 # DROP TABLE users
    - SELECT 1 -- DROP TABLE users
    - SELECT `drop table` FROM t
    - SHOW TABLES
    - SHOW CREATE TABLE users\G
    - DESCRIBE users
    - EXPLAIN DELETE FROM users
    - USE shop
    - SET NAMES utf8mb4
    - SET foreign_key_checks = 0
    - START TRANSACTION; DELETE FROM users; ROLLBACK
    - BEGIN; UPDATE users SET a = 1; ROLLBACK;
    - CREATE TEMPORARY TABLE t (a int); DROP TEMPORARY TABLE t
    - CREATE TEMPORARY TABLE t SELECT 1; TRUNCATE t
    - OPTIMIZE TABLE users
    - CHECK TABLE users
    - FLUSH PRIVILEGES
    - LOCK TABLES users READ; UNLOCK TABLES
    - SELECT TRUNCATE(1.55, 1)
    - SELECT REPLACE('a', 'b', 'c')
    - SELECT * INTO @x FROM users LIMIT 1
    - DO SLEEP(1)
    - PREPARE s FROM 'DROP TABLE users'
    - HELP 'DROP TABLE'
    - DELIMITER //⏎SELECT 1; SELECT 2//⏎DELIMITER ;
    + INSERT INTO users VALUES (1)
    + INSERT IGNORE INTO users VALUES (1)
    + CREATE TABLE x (a int)
    + CREATE DATABASE x
    + LOAD DATA INFILE 'x' INTO TABLE users
    + ALTER TABLE users ADD COLUMN a int
    + CREATE PROCEDURE p() BEGIN DELETE FROM users; END
    + DELIMITER //⏎CREATE PROCEDURE p() BEGIN DROP TABLE users; IF 1 THEN DELETE FROM t; END IF; END//⏎DELIMITER ;⏎SELECT 1;
    + CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW DELETE FROM b
    ~ RENAME TABLE a TO b
    ~ ALTER TABLE users MODIFY a varchar(10)
    ~ SET GLOBAL max_connections = 10
    k DELETE FROM users WHERE id = 1
    k DELETE FROM users LIMIT 1
    k REPLACE INTO users VALUES (1, 'a')
    k INSERT INTO users VALUES (1) ON DUPLICATE KEY UPDATE a = 1
    k UPDATE LOW_PRIORITY users SET a = 1 WHERE `id` = 7
    r DELETE FROM users WHERE a = 'x' ORDER BY id LIMIT 5
    r DELETE FROM users LIMIT 100
    r DELETE a FROM a INNER JOIN b ON a.x = b.x WHERE b.y = 1
    r UPDATE a JOIN b ON a.x = b.y SET a.z = 1
    D DELETE FROM users
    D DELETE FROM `users`
    D DELETE QUICK IGNORE FROM users
    D DELETE FROM users WHERE 1
    D DELETE FROM users WHERE 1 || id = 1
    D DELETE FROM users WHERE "a" = "a"
    D DELETE FROM users WHERE id REGEXP '.*'
    D DELETE a, b FROM a LEFT JOIN b ON a.id = b.id
    D UPDATE users SET a = 1
    D UPDATE users SET a = 1 LIMIT 100000
    D TRUNCATE users
    D TRUNCATE TABLE `shop`.`users`
    D DROP DATABASE shop
    D drop database   myapp
    D DROP SCHEMA shop
    D DROP TABLE users
    D DROP TABLE IF EXISTS a, b
    D /*!40000 DROP DATABASE IF EXISTS `shop`*/
    D /*! DROP TABLE users */;
    D SELECT 1; /*!50000 TRUNCATE */ users
    D SELECT 1--x⏎;DROP TABLE users
    D SELECT 1\G DROP TABLE users\G
    D SELECT '\\'; DROP TABLE users; -- '
    D START TRANSACTION; DROP TABLE users; ROLLBACK
    D START TRANSACTION; DELETE FROM users; CREATE TABLE x (a int); ROLLBACK
    D BEGIN; TRUNCATE users; ROLLBACK
    D ALTER TABLE users DROP COLUMN a
    D ALTER TABLE users DROP a, ADD b int
    D ALTER TABLE users DROP PARTITION p0
    D ALTER TABLE users TRUNCATE PARTITION p0
    D ALTER TABLE users DISCARD TABLESPACE
    D PREPARE s FROM 'DROP TABLE users'; EXECUTE s
    D SET @s = 'DROP TABLE users'; PREPARE s FROM @s; EXECUTE s
    D SET @s = CONCAT('DROP TABLE ', 'users'); PREPARE s FROM @s; EXECUTE s
    D EXECUTE IMMEDIATE 'DROP TABLE users'
    D DELIMITER $$⏎DROP TABLE users$$⏎DELIMITER ;
    D USE shop; DROP TABLE users
    ? source cleanup.sql
    ? \. cleanup.sql
    ? PREPARE s FROM @unknown; EXECUTE s
    p system rm -rf /tmp/x
    p \! ls
    p pager cat > x
    g ALTER TABLE a DROP FOREIGN KEY f
    g DROP TRIGGER t
    d ALTER TABLE a DROP INDEX i
    d DROP VIEW v
    d DROP PROCEDURE p
    d DROP EVENT e
    i DROP USER 'a'@'%'
    a GRANT ALL ON *.* TO 'a'@'%'
    a SET PASSWORD FOR a = 'x'
    w PURGE BINARY LOGS BEFORE NOW()
    w RESET MASTER
    w RESET SLAVE ALL
    w SET sql_log_bin = 0
    w SET GLOBAL sync_binlog = 0
    t KILL 5
    t SHUTDOWN
    c CALL p()
    """#, .mysql, .mysql)

  static let sqlite = rows(
    #"""
    - SELECT * FROM users
    - SELECT [drop table users] FROM t
    - SELECT `a` FROM "b"
    - .tables
    - .schema users
    - .dump
    - .mode csv⏎SELECT 1;
    - .backup x.db
    - PRAGMA table_info(users)
    - PRAGMA integrity_check
    - VACUUM
    - EXPLAIN QUERY PLAN DELETE FROM users
    - BEGIN; DROP TABLE users; ROLLBACK
    - ATTACH 'x.db' AS x
    - CREATE TEMP TABLE t(a); DELETE FROM t
    + INSERT INTO users VALUES (1)
    + CREATE TABLE x(a)
    + .import x.csv users
    + CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END; SELECT 1;
    k INSERT OR REPLACE INTO users VALUES (1)
    k REPLACE INTO users VALUES (1)
    k DELETE FROM users WHERE rowid = 4
    k UPDATE OR IGNORE users SET a = 1 WHERE id = 1
    r DELETE FROM users WHERE name GLOB 'a*'
    D DELETE FROM users
    D DELETE FROM users WHERE name GLOB '*'
    D UPDATE users SET a = 1
    D DROP TABLE users
    D DROP TABLE IF EXISTS main.users
    D ALTER TABLE users DROP COLUMN a
    D .restore x.db
    D .open --new x.db
    D .tables⏎DROP TABLE users;
    D CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END; DROP TABLE users;
    d DROP VIEW v
    d DROP INDEX i
    g DROP TRIGGER t
    g PRAGMA writable_schema = ON
    p .shell rm x
    p .system rm x
    p .read "|rm x"
    p .load ./evil
    p SELECT load_extension('x')
    p SELECT writefile('x', 'y')
    p .once |sh
    ? .read cleanup.sql
    ? .drop view x
    """#, .sqlite, .sqlite)

  static let transact = rows(
    #"""
    - SELECT * FROM users
    - SELECT [drop table users] FROM t
    - SELECT N'DROP TABLE users'
    - EXEC sp_help 'users'
    - EXEC sp_who2
    - DBCC CHECKDB
    - BACKUP DATABASE shop TO DISK = 'x'
    - RESTORE FILELISTONLY FROM DISK = 'x'
    - BEGIN TRAN; DELETE FROM users; ROLLBACK
    - BEGIN TRANSACTION⏎DROP TABLE users⏎ROLLBACK TRANSACTION
    - CREATE TABLE #t (a int); DROP TABLE #t
    - SELECT * INTO #t FROM users; SELECT 1 WHERE 1 = 0⏎DELETE FROM #t
    - PRINT 'DROP TABLE users'
    - DECLARE @x int = 1⏎SELECT @x
    - USE shop⏎GO⏎SELECT 1⏎GO
    + INSERT INTO users VALUES (1)
    + CREATE TABLE x (a int)
    + CREATE PROCEDURE p AS BEGIN DELETE FROM users; DROP TABLE x; END⏎GO
    + CREATE OR ALTER PROC p AS DELETE FROM users⏎GO⏎SELECT 1
    k DELETE FROM users WHERE id = 1
    k DELETE TOP (1) FROM users
    k UPDATE users SET a = 1 WHERE [id] = 3
    r DELETE TOP (50) FROM users
    r DELETE u FROM users u JOIN orders o ON o.user_id = u.id WHERE o.total > 5
    D DELETE FROM users
    D DELETE users
    D DELETE FROM [dbo].[users]
    D UPDATE users SET a = 1
    D TRUNCATE TABLE users
    D DROP TABLE users
    D DROP DATABASE shop
    D SELECT 1⏎DROP TABLE users⏎SELECT 2
    D SELECT 1 DROP TABLE users
    D SELECT 1⏎GO⏎DROP TABLE users⏎GO
    D IF EXISTS (SELECT 1 FROM sys.tables) DROP TABLE users
    D IF OBJECT_ID('users') IS NOT NULL⏎BEGIN⏎DROP TABLE users⏎END
    D BEGIN DROP TABLE users END
    D BEGIN TRY DELETE FROM users END TRY BEGIN CATCH PRINT 'x' END CATCH
    D EXEC('DROP TABLE users')
    D EXEC (N'DROP ' + N'TABLE users')
    D EXEC sp_executesql N'DROP TABLE users'
    D DECLARE @s nvarchar(max) = N'DROP TABLE users'; EXEC sp_executesql @s
    D DECLARE @s nvarchar(max) = N'DROP TABLE users'; EXEC(@s)
    D EXEC sp_MSforeachtable 'DROP TABLE ?'
    D EXEC master.dbo.sp_MSforeachtable 'DELETE FROM ?'
    D RESTORE DATABASE shop FROM DISK = 'x' WITH REPLACE
    D ALTER TABLE users DROP COLUMN a
    D MERGE users AS t USING src AS s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE;
    D DBCC CHECKDB ('shop', REPAIR_ALLOW_DATA_LOSS)
    D WHILE 1=1 BEGIN DELETE FROM users END
    p EXEC xp_cmdshell 'dir'
    p EXEC master..xp_cmdshell 'dir'
    p !!dir
    ? :r cleanup.sql
    ? EXEC(@x)
    d DROP VIEW v
    d DROP PROCEDURE p
    g ALTER TABLE a NOCHECK CONSTRAINT ALL
    g DROP TRIGGER t
    i DROP LOGIN a
    i DROP USER a
    a DENY SELECT ON users TO a
    w ALTER DATABASE shop SET RECOVERY SIMPLE
    t ALTER DATABASE shop SET SINGLE_USER WITH ROLLBACK IMMEDIATE
    t ALTER DATABASE shop SET OFFLINE
    t KILL 55
    c EXEC dbo.archive
    """#, .transact, .sqlcmd)

  static let clickhouse = rows(
    #"""
    - SELECT 1
    - SHOW TABLES
    - OPTIMIZE TABLE t FINAL
    - SYSTEM DROP MARK CACHE
    - EXPLAIN SELECT 1
    + INSERT INTO t VALUES (1)
    ~ DETACH TABLE t PERMANENTLY
    ~ EXCHANGE TABLES a AND b
    k ALTER TABLE t DELETE WHERE id = 5
    r ALTER TABLE t DELETE WHERE day < '2020-01-01'
    r ALTER TABLE t UPDATE a = 1 WHERE b = 2
    D ALTER TABLE t DELETE WHERE 1
    D ALTER TABLE t DELETE WHERE 1 = 1
    D ALTER TABLE t DROP PARTITION '2020'
    D ALTER TABLE t DROP COLUMN a
    D ALTER TABLE t ON CLUSTER c DROP PARTITION ALL
    D DROP TABLE t
    D DROP TABLE t ON CLUSTER c SYNC
    D DROP DATABASE d
    D TRUNCATE TABLE t
    D TRUNCATE DATABASE d
    D DELETE FROM t WHERE true
    D CREATE OR REPLACE TABLE t (a int) ENGINE = Memory
    d DROP DICTIONARY d
    w SYSTEM DROP REPLICA 'r'
    t SYSTEM SHUTDOWN
    """#, .clickhouse)

  static let cassandra = rows(
    #"""
    - SELECT * FROM users
    - DESCRIBE KEYSPACES
    - USE shop
    - CONSISTENCY QUORUM
    - SELECT 1 // DROP TABLE users
    + INSERT INTO users (id) VALUES (1)
    + CREATE TABLE x (a int PRIMARY KEY)
    k DELETE FROM users WHERE id = 1
    k DELETE email FROM users WHERE id = 1
    k UPDATE users SET a = 1 WHERE id = 1
    D DROP KEYSPACE shop
    D DROP KEYSPACE IF EXISTS shop
    D DROP TABLE users
    D DROP COLUMNFAMILY users
    D TRUNCATE users
    D TRUNCATE TABLE shop.users
    D ALTER TABLE users DROP email
    d DROP INDEX i
    d DROP MATERIALIZED VIEW v
    i DROP ROLE a
    """#, .cassandra)

  static let duckdb = rows(
    #"""
    - SELECT * FROM 'x.parquet'
    - FROM users
    - SUMMARIZE users
    - INSTALL httpfs
    - .tables
    - PIVOT users ON a
    + CREATE TABLE t AS SELECT 1
    k INSERT OR REPLACE INTO t VALUES (1)
    D CREATE OR REPLACE TABLE users AS SELECT 1
    D DROP TABLE users
    D DELETE FROM users
    D TRUNCATE users
    D DROP SCHEMA s CASCADE
    D ALTER TABLE t DROP COLUMN a
    ? IMPORT DATABASE 'x'
    D INSERT OVERWRITE TABLE t SELECT 1
    """#, .duckdb, .sqlite)
}
