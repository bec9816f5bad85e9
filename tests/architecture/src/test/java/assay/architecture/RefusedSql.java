package assay.architecture;

import java.util.regex.Pattern;

/** One thing that is refused, by a pattern over upper-case text without comments and literals, and an example of it. */
enum RefusedSql {
    LISTEN("\\b(UN)?LISTEN\\b", "LISTEN orders"),
    NOTIFY("\\b(PG_)?NOTIFY\\b", "SELECT pg_notify('orders', 'x')"),
    EXCLUDE(
            "\\bEXCLUDE\\s+USING\\b",
            "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY, EXCLUDE USING gist (a WITH =))"),
    DOMAIN("\\bCREATE\\s+DOMAIN\\b", "CREATE DOMAIN cents AS BIGINT"),
    TABLE_PARTITIONS(
            "\\bPARTITION\\s+(BY\\s+(RANGE|LIST|HASH)|OF)\\b",
            "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY) PARTITION BY RANGE (a)"),
    INHERITS("\\bINHERITS\\b", "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY) INHERITS (u)"),
    RULE("\\bCREATE\\s+(OR\\s+REPLACE\\s+)?RULE\\b", "CREATE RULE r AS ON INSERT TO t DO NOTHING"),
    XML("\\bXML[A-Z]*\\b", "ALTER TABLE t ADD COLUMN x XML"),
    DEFERRABLE(
            "\\b(DEFERRABLE|DEFERRED)\\b", "ALTER TABLE t ADD CONSTRAINT c UNIQUE (a) DEFERRABLE INITIALLY DEFERRED"),
    MERGE("\\bMERGE\\s+INTO\\b", "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE"),
    INDEX_KIND("\\bUSING\\s+(BRIN|GIST|SPGIST|HASH)\\b", "CREATE INDEX IF NOT EXISTS i ON t USING brin (a)"),
    NULLS_NOT_DISTINCT(
            "\\bNULLS\\s+NOT\\s+DISTINCT\\b", "CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a) NULLS NOT DISTINCT"),
    LOCK_TABLE("\\bLOCK\\s+TABLE\\b|^\\s*LOCK\\s", "LOCK TABLE t IN SHARE MODE"),
    COPY("\\bCOPY\\s+\\S+(\\s*\\([^)]*\\))?\\s+(FROM|TO)\\b", "COPY t FROM '/tmp/x'"),
    TABLESPACE("\\bTABLESPACE\\b", "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY) TABLESPACE fast"),
    TABLESAMPLE("\\bTABLESAMPLE\\b", "SELECT * FROM t TABLESAMPLE SYSTEM (1)"),
    EXTENSION("\\bEXTENSION\\b", "CREATE EXTENSION IF NOT EXISTS pgcrypto"),
    ADVISORY_LOCK("\\bPG_(TRY_)?ADVISORY_", "SELECT pg_try_advisory_xact_lock(1)"),
    RANGE_TYPE("\\b(INT4|INT8|NUM|TS|TSTZ|DATE)(MULTI)?RANGE\\b", "ALTER TABLE t ADD COLUMN r tstzrange"),
    CITEXT("\\bCITEXT\\b", "ALTER TABLE t ADD COLUMN e citext"),
    HSTORE("\\bHSTORE\\b", "ALTER TABLE t ADD COLUMN h hstore"),
    TWO_PHASES("\\bPREPARE\\s+TRANSACTION\\b|\\b(COMMIT|ROLLBACK)\\s+PREPARED\\b", "PREPARE TRANSACTION 'one'"),
    SEQUENTIAL_KEY(
            "\\b(BIG|SMALL)?SERIAL[248]?\\b|\\bSEQUENCE\\s+(IF|[A-Z_]+\\s+START)|\\bCREATE\\s+SEQUENCE\\b"
                    + "|\\bNEXTVAL\\b|\\bAS\\s+IDENTITY\\b",
            "CREATE TABLE IF NOT EXISTS t (a BIGSERIAL PRIMARY KEY)"),
    IDENTITY(
            "\\bAS\\s+IDENTITY\\b", "CREATE TABLE IF NOT EXISTS t (a BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"),
    UNLOGGED("\\bUNLOGGED\\b", "CREATE UNLOGGED TABLE IF NOT EXISTS t (a INT PRIMARY KEY)"),
    TEMPORARY("\\bTEMP(ORARY)?\\s+(TABLE|VIEW)\\b", "CREATE TEMP TABLE IF NOT EXISTS t (a INT PRIMARY KEY)"),
    CONCURRENTLY("\\bCONCURRENTLY\\b", "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)"),
    ANONYMOUS_BLOCK("\\bDO\\s+(LANGUAGE\\b|\\$|'')|\\$\\$", "DO $$ BEGIN PERFORM 1; END $$"),
    FUNCTION(
            "\\bCREATE\\s+(OR\\s+REPLACE\\s+)?(FUNCTION|PROCEDURE|TRIGGER|AGGREGATE)\\b",
            "CREATE FUNCTION f() RETURNS INT LANGUAGE SQL AS 'SELECT 1'"),
    SNAPSHOT("\\b(PG_SNAPSHOT_\\w+|PG_CURRENT_\\w+|TXID_\\w+|XID8|XMIN|XMAX|CTID)\\b", "SELECT xmin FROM t"),
    CURSOR("\\bDECLARE\\s+\\w+\\s+.*CURSOR\\b|\\bWITH\\s+HOLD\\b", "DECLARE c CURSOR FOR SELECT 1"),
    COLUMN_TYPE_CHANGE(
            "\\bALTER\\s+COLUMN\\s+\\S+\\s+(SET\\s+DATA\\s+)?TYPE\\b", "ALTER TABLE t ALTER COLUMN a TYPE TEXT"),
    PRIMARY_KEY_DROP("\\bDROP\\s+CONSTRAINT\\s+\\S*_PKEY\\b", "ALTER TABLE t DROP CONSTRAINT t_pkey"),
    FOREIGN_DATA("\\bFOREIGN\\s+(TABLE|DATA|SERVER)\\b", "CREATE FOREIGN TABLE t (a INT) SERVER s"),
    VACUUM("\\b(VACUUM|CLUSTER|REINDEX)\\b", "VACUUM t"),
    SYSTEM_TABLE(
            "\\bPG_(STAT\\w*|LOCKS|PROC|SLEEP\\w*|TERMINATE\\w*|LARGEOBJECT|SIZE_\\w+)\\b",
            "SELECT count(*) FROM pg_stat_activity"),
    INTEGER_DIVISION("\\bDIV\\s*\\(", "SELECT div(a, 2) FROM t");

    private final Pattern pattern;
    private final String example;

    RefusedSql(String pattern, String example) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.example = example;
    }

    /** Whether it is in a piece of upper-case SQL. */
    boolean isIn(String sql) {
        return pattern.matcher(sql).find();
    }

    String example() {
        return example;
    }
}
