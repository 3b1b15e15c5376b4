package th.kaechon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.KaeChonApplication;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;

/** A running application with a fresh PostgreSQL of its own: the product, or the plain use of the engine. */
record Site(ConfigurableApplicationContext context, JdbcClient jdbc, PostgresProcesses postgres)
        implements AutoCloseable {

    static final FiscalYear YEAR = FiscalYear.of(LocalDate.now(Clock.systemDefaultZone()));

    static Site product(Path directory) throws IOException {
        return open(
                directory,
                productApplication(),
                "--server.port=0",
                "--kaechon.demo=false",
                "--kaechon.admin-password=only-in-the-benchmark");
    }

    /** The product, and beside it what it deliberately does not open. */
    static Site productWithEngineRest(Path directory) throws IOException {
        return open(
                directory,
                productApplication().sources(EngineRest.class),
                "--server.port=0",
                "--kaechon.demo=false",
                "--kaechon.admin-password=only-in-the-benchmark");
    }

    /** Nothing of application.yaml: the starter's stock settings; authorizations on, so that a task's rows are the same. */
    static Site plain(Path directory) throws IOException {
        Site plain = open(
                directory,
                new SpringApplicationBuilder(PlainApplication.class).web(WebApplicationType.NONE),
                "--spring.config.name=none",
                "--logging.level.root=warn",
                "--camunda.bpm.authorization.enabled=true",
                "--spring.flyway.schemas=casework",
                "--spring.datasource.hikari.connection-init-sql=set search_path to public, casework");
        leaveStock(plain.jdbc());
        return plain;
    }

    /** What the product's migrations have changed in the engine's tables goes again. */
    private static void leaveStock(JdbcClient jdbc) {
        jdbc.sql("drop index if exists public.act_idx_ident_lnk_candidate").update(); // V3
        for (String queue : List.of("act_ru_job", "act_ru_task", "act_ru_execution", "act_ru_variable")) { // V6
            jdbc.sql(
                            """
                    alter table public.%s reset
                        (fillfactor, autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor)
                    """
                                    .formatted(queue))
                    .update();
        }
    }

    /** The same again, on the database of a running one. */
    Site secondNode() {
        String url = jdbc.sql(
                        "select 'jdbc:postgresql://127.0.0.1:' || current_setting('port') || '/' || current_database()")
                .query(String.class)
                .single();
        ConfigurableApplicationContext second = productApplication()
                .run(
                        "--server.port=0",
                        "--kaechon.demo=false",
                        "--kaechon.admin-password=only-in-the-benchmark",
                        "--spring.profiles.active=bench",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres");
        return new Site(second, second.getBean(JdbcClient.class), postgres);
    }

    private static SpringApplicationBuilder productApplication() {
        return new SpringApplicationBuilder(KaeChonApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("noTestParts", new NoTestParts()));
    }

    private static Site open(Path directory, SpringApplicationBuilder application, String... settings)
            throws IOException {
        String[] arguments = Stream.concat(
                        Arrays.stream(settings),
                        Stream.of(
                                "--spring.profiles.active=bench",
                                "--spring.main.banner-mode=off",
                                "--kaechon.own-database.directory=" + directory))
                .toArray(String[]::new);
        ConfigurableApplicationContext context = application.run(arguments);
        context.getBean(Campaigns.class).open(YEAR);
        return new Site(
                context, context.getBean(JdbcClient.class), PostgresProcesses.of(directory.resolve("postgres")));
    }

    /** Puts generated households on the year's list, spread over all tambon; none has a case yet. */
    void enter(int households) {
        jdbc.sql(
                        """
                with tambons as (select array_agg(code order by code) as codes from casework.tambon),
                list as (
                    insert into casework.tpmap_list (fiscal_year, file_name, sha256, received_by, received_at,
                                                     accepted_rows, known_rows, refused_rows)
                    values (:year, 'generated', 'none', 'benchmark', now(), :households, 0, 0) returning id),
                entered as (
                    insert into casework.household (list_reference, tambon_code, moo, village_name, house_number,
                                                    surveyed, source)
                    select list.id || '-' || number, codes[1 + number % cardinality(codes)], 1 + number % 9,
                           'บ้านทดสอบ', number || '/1', true, 'TPMAP_LIST'
                    from tambons, list, generate_series(1, :households) as number returning id)
                insert into casework.list_entry select :year, entered.id, list.id from entered, list
                """)
                .param("year", YEAR.value())
                .param("households", households)
                .update();
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    int cases() {
        return jdbc.sql("select count(*) from casework.household_case")
                .query(Integer.class)
                .single();
    }

    /** Tables, indexes and overflow of both schemas. */
    long bytes() {
        jdbc.sql("checkpoint").update();
        return jdbc.sql(
                        """
                select sum(pg_total_relation_size(oid)) from pg_class
                where relkind = 'r' and relnamespace in ('public'::regnamespace, 'casework'::regnamespace)
                """)
                .query(Long.class)
                .single();
    }

    String postgresVersion() {
        return jdbc.sql("show server_version").query(String.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
