package dev.rejoin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names are words of the specification or of the user. */
class NamesTest {
    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl)$|^(Abstract|Base)[A-Z].*");

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.\\b(\\w*Utils?|\\w*Helpers?|\\w*Manager|\\w*Impl)")
                .orShould(
                        com.tngtech.archunit.lang.conditions.ArchConditions.be(
                                describe(
                                        "called Util, Helper, Manager, Impl, Abstract... or"
                                                + " Base...",
                                        type ->
                                                EMPTY_WORDS
                                                        .matcher(type.getSimpleName())
                                                        .matches())))
                .because("such a name would fit anything")
                .check(Project.CLASSES);
    }

    @Test
    void accessorsHaveNoGetPrefix() {
        noMethods()
                .that()
                .arePublic()
                .and(
                        describe(
                                "are not overrides of foreign interfaces",
                                method ->
                                        method.getOwner().getAllRawInterfaces().stream()
                                                .allMatch(type ->
                                                        type.getPackageName()
                                                                        .startsWith("dev.rejoin")
                                                                || type.getPackageName()
                                                                        .startsWith("java."))))
                .should()
                .haveNameMatching("get[A-Z].*")
                .because("an accessor is called what it returns")
                .check(Project.CLASSES);
    }
}
