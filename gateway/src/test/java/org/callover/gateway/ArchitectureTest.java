package org.callover.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.conformance.ConformanceCommand;
import org.callover.gateway.people.Needs;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.Reading;
import org.eclipse.microprofile.config.Config;

/** How the gateway is cut, in sentences. */
@AnalyzeClasses(packages = "org.callover.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.callover.gateway.";

    /** What every slice may use. */
    private static final List<String> COMMON = List.of(
            "wire",
            "problem",
            "people",
            "engine",
            "store",
            "config",
            "clock",
            "console",
            "coding",
            "document",
            "composition");

    @ArchTest
    static void enoughIsLookedAt(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(120);
    }

    @ArchTest
    static final ArchRule slices_do_not_import_each_other = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                    String slice = slice(javaClass);
                    return slice.isEmpty() || COMMON.contains(slice)
                            ? SliceIdentifier.ignore()
                            : SliceIdentifier.of(slice);
                }

                @Override
                public String getDescription() {
                    return "slices of the gateway";
                }
            })
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule nobody_imports_persistence = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gateway.persistence..");

    @ArchTest
    static final ArchRule only_persistence_knows_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule observations_are_listed_and_columns_never_read = noClasses()
            .that()
            .resideOutsideOfPackages("..gateway.engine.column..", "..gateway.persistence.column..")
            .and()
            .areNotAssignableTo(ColumnStore.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Column.class, Reading.class)
            .because("what an observation comes to is a question for the core");

    @ArchTest
    static final ArchRule columns_are_carried_unread = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Reading.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "a column is read",
                    call -> call.getTargetOwner().isEquivalentTo(Column.class)
                            && !call.getName().equals("bytes")))
            .because("a column on its way between the store and memory is looked into by the core alone");

    @ArchTest
    static final ArchRule one_class_holds_every_configuration_key = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.config..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Config.class);

    @ArchTest
    static final ArchRule only_the_clock_knows_the_time = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.clock..")
            .should()
            .callMethodWhere(DescribedPredicate.describe("asks what time it is", ArchitectureTest::asksTheTime))
            .orShould()
            .callConstructor(Date.class);

    private static boolean asksTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean hasClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.startsWith("java.time.") && name.equals("now") && !hasClock
                || owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
    }

    /** The launcher and the command for worked examples are processes of their own, with a terminal of their own. */
    @ArchTest
    static final ArchRule only_the_console_prints = noClasses()
            .that()
            .resideOutsideOfPackages("..gateway.console..", "..gateway.launch..")
            .and()
            .doNotBelongToAnyOf(ConformanceCommand.class)
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule resources_are_public_and_named_so = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePublic()
            .andShould()
            .haveSimpleNameEndingWith("Resource");

    /** Each application in the war names its classes, so that neither serves the resources of the other. */
    @ArchTest
    static void everyResourceIsOfOneApplication(JavaClasses classes) {
        Set<String> resources = classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        List<String> named = Stream.of(new Api(), new Website())
                .flatMap(application -> application.getClasses().stream())
                .map(Class::getName)
                .filter(resources::contains)
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(resources);
    }

    @ArchTest
    static final ArchRule every_call_names_the_permission_it_needs =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should().beAnnotatedWith(Needs.class);

    @ArchTest
    static void enoughCallsAreLookedAt(JavaClasses classes) {
        assertThat(classes.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class)))
                .hasSizeGreaterThan(20);
    }

    @ArchTest
    static final ArchRule the_core_of_a_reading_call_is_not_transactional = noClasses()
            .that()
            .resideInAnyPackage("..gateway.kpi..", "..gateway.engine..", "..gateway.wire..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service)");

    @ArchTest
    static final ArchRule modules_are_found_and_never_compiled_against = noClasses()
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe("are of a module of indicators", other -> other.getPackageName()
                            .startsWith("org.callover.kpi.indicators")));

    private static String slice(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }
}
