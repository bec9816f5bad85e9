package assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every migration and every query of the services is one that CockroachDB takes and means the same by. There is no such
 * server to ask, so this is a list of what it does not take, or takes and does not do; each entry carries an example
 * that it must catch.
 */
class SqlDialectTest {
    private static final List<String> MODULES = List.of(
            "service-kit",
            "core-service",
            "market-data-service",
            "monte-carlo-service",
            "websocket-service",
            "report-service");
    private static final Pattern LOOKS_LIKE_SQL = Pattern.compile(
            "(?m)^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|CREATE|ALTER|DROP|TRUNCATE|MERGE|COPY|LOCK"
                    + "|LISTEN|NOTIFY|UNLISTEN|DO|SET|PREPARE|VACUUM|DECLARE|CALL)\\s"
                    + "|\\s(WHERE|FROM|JOIN|RETURNING|ORDER BY)\\s");
    private static final Pattern FILE_NAME = Pattern.compile("V[0-9]{3}__[a-z0-9_]+\\.sql");

    /**
     * One thing that is refused, by a pattern over upper-case text without comments and literals, and an example of it.
     */
    enum Refused {
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
                "\\b(DEFERRABLE|DEFERRED)\\b",
                "ALTER TABLE t ADD CONSTRAINT c UNIQUE (a) DEFERRABLE INITIALLY DEFERRED"),
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
                "\\bAS\\s+IDENTITY\\b",
                "CREATE TABLE IF NOT EXISTS t (a BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"),
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

        Refused(String pattern, String example) {
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
            this.example = example;
        }
    }

    /** A piece of SQL and where it stands. */
    private record Sql(Path file, String text) {}

    /** What is wrong with a piece of SQL, by name. */
    private static List<String> refusals(Sql sql) {
        var bare = bare(sql.text());
        return Stream.of(Refused.values())
                .filter(refused -> refused.pattern.matcher(bare).find())
                .map(refused ->
                        refused + " in " + sql.file() + ": " + sql.text().strip())
                .toList();
    }

    private static String bare(String sql) {
        return sql.replaceAll("--[^\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("'[^']*'", "''")
                .toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a migration file: its name, its number of statements, or that it could not be run twice. */
    private static List<String> faults(Path file, String text) {
        var faults = new ArrayList<String>();
        var bare = bare(text).strip();
        if (!FILE_NAME.matcher(file.getFileName().toString()).matches()) {
            faults.add("name of " + file);
        }
        if (Stream.of(bare.split(";", -1)).filter(each -> !each.isBlank()).count() != 1 || !bare.endsWith(";")) {
            faults.add("not one statement in " + file);
        }
        if (bare.startsWith("CREATE") && !bare.contains("IF NOT EXISTS")) {
            faults.add("no IF NOT EXISTS in " + file);
        }
        if (bare.startsWith("INSERT") && !bare.contains("ON CONFLICT")) {
            faults.add("no ON CONFLICT in " + file);
        }
        if (bare.startsWith("CREATE TABLE") && !bare.contains("PRIMARY KEY")) {
            faults.add("no primary key in " + file);
        }
        return faults;
    }

    @Test
    void everyMigrationIsOneStatementThatMayRunTwice() {
        var migrations = migrations();
        assertThat(migrations).as("migrations are found").hasSizeGreaterThan(15);
        assertThat(migrations.stream().flatMap(each -> faults(each.file(), each.text()).stream()))
                .isEmpty();
    }

    @Test
    void noTwoMigrationsOfAServiceHaveOneNumber() {
        var byNumber = new HashMap<String, Path>();
        for (var migration : migrations()) {
            var file = migration.file();
            var module = file.toString().startsWith("service-kit")
                    ? "core-service"
                    : file.getName(0).toString();
            var number = module + " " + file.getFileName().toString().substring(0, 4);
            assertThat(byNumber.put(number, file)).as(number).isNull();
        }
    }

    @Test
    void noMigrationUsesWhatCockroachDoesNotTake() {
        assertThat(migrations().stream().flatMap(each -> refusals(each).stream()))
                .isEmpty();
    }

    @Test
    void noQueryUsesWhatCockroachDoesNotTake() {
        var queries = queries();
        assertThat(queries).as("queries are found").hasSizeGreaterThan(20);
        assertThat(queries.stream().flatMap(each -> refusals(each).stream())).isEmpty();
    }

    /** Several open portals are a preview there: no result is streamed while another statement runs. */
    @Test
    void noResultIsStreamed() {
        assertThat(javaFiles().filter(file -> read(file).contains(".setFetchSize(")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Refused.class)
    void eachRefusedThingIsCaughtInItsExample(Refused refused) {
        var found = refusals(new Sql(Path.of("canary"), refused.example));
        assertThat(found).anySatisfy(each -> assertThat(each).startsWith(refused + " in"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "V001__2.sql| CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); CREATE INDEX IF NOT EXISTS i ON t (a);",
                "V001__open.sql   | CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY)",
                "V001__once.sql   | CREATE TABLE t (a INT PRIMARY KEY);",
                "V001__keyless.sql| CREATE TABLE IF NOT EXISTS t (a INT);",
                "V001__rows.sql   | INSERT INTO t VALUES (1);",
                "V1__short.sql    | CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY);"
            })
    void aMigrationThatIsNotOneRepeatableStatementIsCaught(String name, String text) {
        assertThat(faults(Path.of(name), text)).hasSize(1);
    }

    @Test
    void aQueryIsFoundHoweverItIsWritten(@TempDir Path folder) throws IOException {
        var file = folder.resolve("Canary.java");
        Files.writeString(file, """
                // "SELECT commented FROM t"
                class Canary {
                    char quote = '"';
                    String a = "SELECT one FROM t";
                    String b = "SELECT two" + " FROM t WHERE x = 1";
                    String c = \"""
                        INSERT INTO three
                        VALUES (1)
                        \""";
                    String d = "no query at all";
                    String e = "escaped \\" SELECT four FROM t";
                }
                """);
        assertThat(queries(file))
                .extracting(sql -> sql.text().replaceAll("\\s+", " ").strip())
                .containsExactly(
                        "SELECT one FROM t",
                        "SELECT two FROM t WHERE x = 1",
                        "INSERT INTO three VALUES (1)",
                        "escaped \" SELECT four FROM t");
    }

    private static List<Sql> migrations() {
        return files(".sql")
                .filter(file -> file.toString().contains("src/main/resources/db/"))
                .map(file -> new Sql(House.ROOT.relativize(file), read(file)))
                .toList();
    }

    private static List<Sql> queries() {
        return javaFiles().flatMap(file -> queries(file).stream()).toList();
    }

    private static Stream<Path> javaFiles() {
        return files(".java").filter(file -> file.toString().contains("src/main/java/"));
    }

    /** String literals that look like SQL; those joined by a plus sign are one. */
    private static List<Sql> queries(Path file) {
        return literals(read(file)).stream()
                .filter(literal -> LOOKS_LIKE_SQL.matcher(literal + " ").find())
                .map(literal -> new Sql(House.ROOT.relativize(file.toAbsolutePath()), literal))
                .toList();
    }

    private static final Pattern TOKEN = Pattern.compile("//[^\n]*|(?s:/\\*.*?\\*/)|'(?:\\\\.|[^'\\\\])'"
            + "|\"\"\"(?s:((?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+))\"\"\"|\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s])");

    private static List<String> literals(String source) {
        var literals = new ArrayList<String>();
        var matcher = TOKEN.matcher(source);
        var joining = false;
        var afterLiteral = false;
        while (matcher.find()) {
            var literal = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (literal != null) {
                var text = literal.translateEscapes();
                if (joining) {
                    literals.set(literals.size() - 1, literals.getLast() + text);
                } else {
                    literals.add(text);
                }
                afterLiteral = true;
                joining = false;
            } else if (matcher.group(3) != null) {
                joining = afterLiteral && matcher.group(3).equals("+");
                afterLiteral = false;
            }
        }
        return literals;
    }

    private static Stream<Path> files(String ending) {
        return MODULES.stream()
                .map(House.ROOT::resolve)
                .flatMap(SqlDialectTest::walked)
                .filter(file ->
                        file.toString().endsWith(ending) && !file.toString().contains("/target/"))
                .sorted();
    }

    private static Stream<Path> walked(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
