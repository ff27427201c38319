package dev.rejoin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The doctor's rules conclude from facts alone: the same facts, the same verdict, on any day. */
class DoctorRulesTest {
    private static final DescribedPredicate<JavaClass> RULES =
            resideInAnyPackage("dev.rejoin.doctor.rule..");

    private static final Set<String> NOW =
            Set.of("now", "nanoTime", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    @Test
    void rulesTouchNoNetworkAndNoFiles() {
        noClasses()
                .that(RULES)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.net..",
                                        "javax.net..",
                                        "java.nio.channels..",
                                        "java.nio.file..",
                                        "dev.rejoin.net..",
                                        "dev.rejoin.client..",
                                        "dev.rejoin.store..")
                                .or(
                                        describe(
                                                "are files or streams",
                                                DoctorRulesTest::isInputOrOutput)))
                .because("probes ask and rules conclude")
                .check(Project.CLASSES);
    }

    @Test
    void rulesReadNoClock() {
        noClasses()
                .that(RULES)
                .should()
                .accessTargetWhere(describe("the clock is read", DoctorRulesTest::readsClock))
                .because("the time of an examination is a fact like the others")
                .check(Project.CLASSES);
    }

    @Test
    void rulesStartNothing() {
        noClasses()
                .that(RULES)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.util.concurrent..")
                                .or(
                                        describe(
                                                "are threads, processes or random numbers",
                                                type ->
                                                        type.isEquivalentTo(Thread.class)
                                                                || type.isEquivalentTo(
                                                                        Process.class)
                                                                || type.isAssignableTo(
                                                                        "java.util.random.RandomGenerator"))))
                .because("a conclusion waits for nobody")
                .check(Project.CLASSES);
    }

    /** The probes' package may be named in a comment and nowhere else. */
    @Test
    void rulesKnowNoProbe() {
        noClasses()
                .that(RULES)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "dev.rejoin.doctor.probe..", "dev.rejoin.doctor.report.."))
                .because("the fact records are the seam")
                .check(Project.CLASSES);
    }

    private static boolean isInputOrOutput(JavaClass type) {
        return type.getPackageName().equals("java.io")
                && !type.isEquivalentTo(java.io.Serializable.class);
    }

    /** A certificate that is asked whether it is valid, without a date, looks at the clock, too. */
    private static boolean readsClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (access instanceof JavaMethodCall call
                && call.getTarget().getName().equals("checkValidity")) {
            return call.getTarget().getRawParameterTypes().isEmpty();
        }
        return NOW.contains(access.getTarget().getName())
                && (owner.getPackageName().equals("java.time")
                        || owner.isEquivalentTo(System.class));
    }
}
