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

    /** A piece of SQL and where it stands. */
    private record Sql(Path file, String text) {}

    /** What is wrong with a piece of SQL, by name. */
    private static List<String> refusals(Sql sql) {
        var bare = bare(sql.text());
        return Stream.of(RefusedSql.values())
                .filter(refused -> refused.isIn(bare))
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
    @EnumSource(RefusedSql.class)
    void eachRefusedSqlThingIsCaughtInItsExample(RefusedSql refused) {
        var found = refusals(new Sql(Path.of("canary"), refused.example()));
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
