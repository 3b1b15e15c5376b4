package th.kaechon;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The module map of the README and the rules of the code's style, as far as a machine can hold them. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("th.kaechon");

    private static final Path SOURCES = Path.of("src/main/java/th/kaechon");
    private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*}");
    private static final Pattern LOGGED_AND_RETHROWN =
            Pattern.compile("catch\\s*\\([^)]*\\s(\\w+)\\)\\s*\\{\\s*LOG\\.[^;]*;\\s*throw\\s+\\1\\s*;");

    @Test
    void modulesDependOnWhatTheyDeclareAndNeverInACircle() {
        ApplicationModules.of(KaeChonApplication.class).verify();
    }

    @Test
    void onlyTheDoorsToTheEngineImportIt() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "th.kaechon.process..", "th.kaechon.engine..", "th.kaechon.policy..", "th.kaechon.identity..")))
                .and()
                .doNotHaveFullyQualifiedName("th.kaechon.web.WebConfiguration")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.camunda..", "camundajar.."))
                .because("the engine is replaceable behind process, engine, policy and identity; the one exception puts"
                        + " Camunda's login and CSRF filters in front of our own addresses")
                .check(PRODUCT);
    }

    @Test
    void theExceptionOfTheEdgeUsesTheTwoFiltersAndNothingElse() {
        noClasses()
                .that()
                .haveFullyQualifiedName("th.kaechon.web.WebConfiguration")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..")
                        .and(not(describe(
                                "are the filters of login and CSRF",
                                type -> type.getSimpleName().equals("AuthenticationFilter")
                                        || type.getSimpleName().equals("CsrfPreventionFilter")))))
                .check(PRODUCT);
    }

    @Test
    void nothingImportsTheEdge() {
        noClasses()
                .that(not(resideInAPackage("th.kaechon.web..")))
                .should()
                .dependOnClassesThat(resideInAPackage("th.kaechon.web.."))
                .check(PRODUCT);
    }

    @Test
    void theDomainKnowsNeitherProcessNorEngine() {
        noClasses()
                .that(resideInAnyPackage(
                        "th.kaechon.area..",
                        "th.kaechon.thai..",
                        "th.kaechon.household..",
                        "th.kaechon.campaign..",
                        "th.kaechon.casefile..",
                        "th.kaechon.assistance..",
                        "th.kaechon.intake.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("th.kaechon.process..", "th.kaechon.engine..", "org.camunda.."))
                .because("what must move a process goes from the edge through a facade in process")
                .check(PRODUCT);
    }

    @Test
    void noClassIsNamedByWhatItIsInsteadOfWhatItDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
                .because("a word of the campaign says more")
                .check(PRODUCT);
    }

    @Test
    void datesAreOfJavaTimeExceptWhereTheEngineWantsAnother() {
        noClasses()
                .that(not(resideInAnyPackage("th.kaechon.process..", "th.kaechon.engine..")))
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        Date.class,
                        Calendar.class,
                        java.sql.Date.class,
                        java.sql.Timestamp.class,
                        java.text.DateFormat.class))
                .check(PRODUCT);
    }

    /** Outside of a transaction such a stream keeps its connection until it is closed, and nobody closes one. */
    @Test
    void rowsAreReadAsAListBeforeTheyAreStreamed() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("write list().stream() or set()")
                .check(PRODUCT);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("th.kaechon.installation.InstallationConfiguration")
                .should()
                .callMethodWhere(asksForTheTime())
                .orShould()
                .callConstructor(Date.class)
                .because("the clock is injected; a test sets it")
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
        return describe("asks the machine for the time", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean withClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.getPackageName().equals("java.time") && call.getName().equals("now") && !withClock
                    || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                    || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        });
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PRODUCT);
        fields().that()
                .areDeclaredInClassesThat(resideInAPackage("th.kaechon.."))
                .should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .check(PRODUCT);
    }

    @Test
    void logsGoThroughOneInterface() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PRODUCT);
        noClasses()
                .should()
                .callMethodWhere(
                        describe("prints a stack trace", call -> call.getName().equals("printStackTrace")))
                .check(PRODUCT);
    }

    @Test
    void noFailureIsCaughtAndForgotten() {
        assertThat(places(EMPTY_CATCH))
                .as("empty catch blocks: do something, let it pass up, or say in a comment why nothing is to be done")
                .isEmpty();
        assertThat(places(LOGGED_AND_RETHROWN))
                .as("failures logged and thrown on: the one who handles it logs it")
                .isEmpty();
    }

    private static Stream<String> places(Pattern pattern) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(file, pattern))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> SOURCES.relativize(file) + ": " + text.replaceAll("\\s+", " "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
