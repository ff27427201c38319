package dev.rejoin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is in {@code core} computes: what it is given decides what it returns. */
class CoreTouchesNothingTest {
    private static final DescribedPredicate<JavaClass> CORE =
            describe("are in core", Project::isCore);

    private static final Set<String> NOW =
            Set.of("now", "nanoTime", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    @Test
    void coreHasNoSockets() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "java.net..", "javax.net..", "java.nio.channels..", "jdk.net.."))
                .because("edge/net is where the network is")
                .check(Project.CLASSES);
    }

    @Test
    void coreHasNoFiles() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.file..")
                                .or(
                                        describe(
                                                "are files of java.io",
                                                type ->
                                                        type.getPackageName().equals("java.io")
                                                                && (type.getSimpleName()
                                                                                .startsWith("File")
                                                                        || type.getSimpleName()
                                                                                .startsWith(
                                                                                        "RandomAccess")))))
                .because("edge/store is where files are; resources of the own jar are fine")
                .check(Project.CLASSES);
    }

    @Test
    void coreHasNoClock() {
        noClasses()
                .that(CORE)
                .should()
                .accessTargetWhere(
                        describe(
                                "the clock is read",
                                (JavaAccess<?> access) ->
                                        NOW.contains(access.getTarget().getName())
                                                && isClock(access.getTargetOwner())))
                .because("time is a parameter")
                .check(Project.CLASSES);
    }

    @Test
    void coreHasNoThreads() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat(
                        describe(
                                "are threads or make them wait",
                                type ->
                                        type.isEquivalentTo(Thread.class)
                                                || type.isEquivalentTo(Process.class)
                                                || isForWaiting(type)))
                .because(
                        "whoever drives it decides on threads; atomics and collections for several are fine")
                .check(Project.CLASSES);
    }

    @Test
    void coreMakesNoRandomness() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat(
                        describe(
                                "make random numbers",
                                type ->
                                        Set.of(
                                                        "java.security.SecureRandom",
                                                        "java.util.Random",
                                                        "java.util.SplittableRandom",
                                                        "java.util.UUID",
                                                        "java.util.concurrent.ThreadLocalRandom")
                                                .contains(type.getName())))
                .orShould()
                .callMethod(Math.class, "random")
                .because("randomness is a parameter: a java.util.random.RandomGenerator")
                .check(Project.CLASSES);
    }

    @Test
    void coreUsesNoLibrary() {
        classes()
                .that(CORE)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "dev.rejoin..",
                                "java..",
                                "javax.crypto..",
                                "javax.security..",
                                "org.jspecify.annotations",
                                ""))
                .because("core has no third-party library")
                .check(Project.CLASSES);
    }

    private static boolean isForWaiting(JavaClass type) {
        boolean collection =
                type.getSimpleName().startsWith("Concurrent")
                        || type.getSimpleName().startsWith("CopyOnWrite");
        return type.getPackageName().equals("java.util.concurrent.locks")
                || type.getPackageName().equals("java.util.concurrent") && !collection;
    }

    private static boolean isClock(JavaClass type) {
        return type.getPackageName().equals("java.time") || type.isEquivalentTo(System.class);
    }
}
