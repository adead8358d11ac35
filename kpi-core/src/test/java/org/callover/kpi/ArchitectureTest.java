package org.callover.kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ObservedMonths;
import org.callover.kpi.indicator.Measure;

/** How the core is built: packages are concepts, and each depends only on those before it. */
@AnalyzeClasses(packages = "org.callover.kpi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String KPI = "org.callover.kpi.";
    private static final String OUTSIDE = "java..";
    private static final String MARKS = "org.jspecify..";
    private static final String DISTRIBUTIONS = "org.apache.commons.statistics..";

    /** What a definition is made of. */
    private static final String DEFINITIONS = "indicator observation period text";

    /** What all that is said of figures is made of. */
    private static final String FIGURES = "figure statistics " + DEFINITIONS;

    private static final int MOST_TYPES = 15;

    @ArchTest
    static void theWholeCoreIsScanned(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThanOrEqualTo(60);
    }

    @ArchTest
    static final ArchRule text_is_about_words_alone = only("text");

    @ArchTest
    static final ArchRule periods_know_only_words = only("period", "text");

    @ArchTest
    static final ArchRule observations_know_only_periods = only("observation", "period", "text");

    @ArchTest
    static final ArchRule statistics_know_only_numbers = only("statistics");

    @ArchTest
    static final ArchRule datasets_hold_observations = only("dataset", "observation", "period", "text");

    @ArchTest
    static final ArchRule definitions_know_no_data = only("indicator", "observation", "period", "text");

    @ArchTest
    static final ArchRule disclosure_is_of_definitions_and_data = only("disclosure", "dataset", DEFINITIONS);

    @ArchTest
    static final ArchRule figures_are_measures_of_data =
            only("figure", "disclosure", "statistics", "dataset", DEFINITIONS);

    @ArchTest
    static final ArchRule comparisons_are_of_figures = only("comparison", FIGURES);

    @ArchTest
    static final ArchRule steps_are_of_data = only("step", "dataset", "statistics", "observation", "period", "text");

    @ArchTest
    static final ArchRule standings_are_of_figures_and_their_changes = only("standing", "comparison", FIGURES);

    @ArchTest
    static final ArchRule charts_are_of_figures = only("control", FIGURES);

    @ArchTest
    static final ArchRule ratings_are_of_figures_and_comparisons = only("rating", "standing", "comparison", FIGURES);

    @ArchTest
    static final ArchRule scores_are_made_of_figures =
            only("score", "control", "rating", "standing", "comparison", "dataset", FIGURES);

    @ArchTest
    static final ArchRule summaries_are_made_of_scores =
            only("summary", "score", "comparison", "statistics", DEFINITIONS);

    @ArchTest
    static final ArchRule claims_are_reconciled_with_scores =
            only("reconcile", "score", "standing", "comparison", FIGURES);

    @ArchTest
    static final ArchRule prose_is_read_as_claims_and_checked_with_scores =
            only("prose", "reconcile", "score", "rating", "standing", "comparison", FIGURES);

    @ArchTest
    static final ArchRule explanations_take_scores_apart =
            only("explanation", "control", "score", "rating", "standing", "comparison", "dataset", FIGURES);

    @ArchTest
    static final ArchRule templates_of_papers_are_definitions = only("paper", DEFINITIONS);

    @ArchTest
    static final ArchRule what_is_printed_comes_from_scores =
            only("print", "paper", "score", "rating", "standing", "comparison", FIGURES);

    @ArchTest
    static final ArchRule dependencies_are_of_definitions =
            only("dependency", "catalogue", "feed", "paper", DEFINITIONS);

    @ArchTest
    static final ArchRule the_catalogue_and_the_scores_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage(KPI + "catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    KPI + "score..", KPI + "comparison..", KPI + "rating..", KPI + "figure..", KPI + "dataset..")
            .because("a definition can be read without data, and data scored without a file")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_reader_of_definitions_knows_which_measures_there_are = noClasses()
            .that()
            .resideOutsideOfPackage(KPI + "indicator..")
            .and()
            .doNotHaveFullyQualifiedName(KPI + "catalogue.definition.MeasureReader")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("a measure is made", ArchitectureTest::makesMeasure))
            .because("all others ask a measure for its parts, and need no change for a new one");

    @ArchTest
    static final ArchRule only_figures_and_disclosure_read_columns = noClasses()
            .that()
            .resideOutsideOfPackages(KPI + "dataset..", KPI + "figure..", KPI + "disclosure..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Column.class)
            .because(
                    "what is read of a column is decided in one place; all others ask for figures or list observations");

    @ArchTest
    static final ArchRule only_steps_read_the_months_of_columns_beside_them = noClasses()
            .that()
            .resideOutsideOfPackages(KPI + "dataset..", KPI + "figure..", KPI + "disclosure..", KPI + "step..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObservedMonths.class)
            .because("a step is sought in what publishers sent, for officers, before any indicator is asked");

    @ArchTest
    static final ArchRule months_are_numbered_in_one_place = noClasses()
            .should()
            .accessField(ChronoField.class, "PROLEPTIC_MONTH")
            .because("MonthNumber says how months are numbered");

    @ArchTest
    static final ArchRule feeds_make_observations_of_rows = only("feed", "dataset", "observation", "period", "text");

    @ArchTest
    static final ArchRule no_packages_depend_on_each_other_in_a_ring =
            slices().matching(KPI + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_asks_the_clock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("a java.time now() is called") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java.time");
                }
            })
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("the same question must have the same answer");

    @ArchTest
    static final ArchRule the_core_knows_no_database_container_or_network = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "jakarta..", "java.net.http..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule only_definitions_are_read_from_files_and_the_class_path = noClasses()
            .that()
            .resideOutsideOfPackage(KPI + "catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.File.*");

    @ArchTest
    static final ArchRule only_the_catalogue_reads_yaml = noClasses()
            .that()
            .resideOutsideOfPackage(KPI + "catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Service");

    @ArchTest
    static void aPackageHasAtMostFifteenTypes(JavaClasses classes) {
        Map<String, Long> types = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(types)
                .allSatisfy((name, number) -> assertThat(number).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    @ArchTest
    static void everyPackageSaysWhatItIs(JavaClasses classes) {
        Map<String, Boolean> described = classes.stream()
                .collect(Collectors.toMap(
                        JavaClass::getPackageName,
                        type -> type.getSimpleName().equals("package-info"),
                        Boolean::logicalOr,
                        TreeMap::new));
        assertThat(described).allSatisfy((name, isDescribed) -> assertThat(isDescribed)
                .as(name + " has a package-info.java that is null-marked")
                .isTrue());
    }

    private static boolean makesMeasure(JavaAccess<?> access) {
        boolean isStatic = access.getTarget().resolveMember().stream()
                .anyMatch(member -> member.getModifiers().contains(JavaModifier.STATIC));
        boolean isNew = access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
        return access.getTargetOwner().isEquivalentTo(Measure.class) && (isStatic || isNew);
    }

    /** A package that depends on itself, on the named ones, on the language and on nothing else. */
    private static ArchRule only(String concept, String... before) {
        String[] known = Stream.concat(
                        Stream.of(
                                OUTSIDE,
                                MARKS,
                                KPI + concept + "..",
                                concept.equals("statistics") ? DISTRIBUTIONS : MARKS),
                        Arrays.stream(before)
                                .flatMap(names -> Stream.of(names.split(" ")))
                                .map(name -> KPI + name + ".."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(KPI + concept + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .allowEmptyShould(concept.equals("statistics"));
    }
}
