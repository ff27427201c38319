package dev.rejoin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bytes from the network are read and written in one way only. */
class WireDataTest {
    private static final Set<String> CURSORS_OF_THE_JDK =
            Set.of("java.nio.ByteBuffer", "java.lang.invoke.VarHandle");

    /** Modules that may hold a buffer, and why; everything else goes through the cursors. */
    private static final Map<String, String> MODULES =
            Map.of(
                    "wire", "the cursors themselves",
                    "net", "socket channels read and write buffers",
                    "store", "file channels read and write buffers");

    /** Single classes that may, and why. */
    private static final Map<String, String> CLASSES =
            Map.of(
                    "dev.rejoin.terminal.Pty",
                    "the error number of a foreign function is read through a VarHandle");

    @Test
    void wireDataGoesThroughTheCursors() {
        noClasses()
                .that(
                        describe(
                                "are not allowed a buffer",
                                type ->
                                        !MODULES.containsKey(Project.moduleOf(type))
                                                && !CLASSES.containsKey(outermost(type))))
                .should()
                .dependOnClassesThat(
                        describe(
                                "are ByteBuffer or VarHandle",
                                type -> CURSORS_OF_THE_JDK.contains(type.getName())))
                .because(
                        "WireReader and WireWriter check every length; see WireDataTest for who may")
                .check(Project.CLASSES);
    }

    @Test
    void allowedClassesExistAndStillNeedTheirBuffer() {
        for (String name : CLASSES.keySet()) {
            boolean needed =
                    Project.CLASSES.stream()
                            .filter(type -> outermost(type).equals(name))
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .anyMatch(edge ->
                                    CURSORS_OF_THE_JDK.contains(edge.getTargetClass().getName()));
            if (!needed) {
                throw new AssertionError(name + " needs no exception any more; remove it");
            }
        }
    }

    @Test
    void pdusAreRecordsOrSealed() {
        classes()
                .that(describe("are PDUs", WireDataTest::isPdu))
                .should(
                        be(
                                describe(
                                        "records, enums or interfaces",
                                        type ->
                                                type.isRecord()
                                                        || type.isEnum()
                                                        || type.isInterface())))
                .because("a record in hand is legal to write, and a family lists its members")
                .check(Project.CLASSES);
    }

    @Test
    void everythingInPduIsFinal() {
        classes()
                .that(describe("are in pdu", type -> Project.moduleOf(type).equals("pdu")))
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveSimpleName("package-info")
                .orShould()
                .haveSimpleName("module-info")
                .because("messages are composed, not extended")
                .check(Project.CLASSES);
    }

    /** A type in pdu that can be written, or made from what was read. */
    private static boolean isPdu(JavaClass type) {
        return Project.moduleOf(type).equals("pdu")
                && (type.isAssignableTo("dev.rejoin.pdu.Pdu")
                        || type.getMethods().stream().anyMatch(WireDataTest::makesItsOwner));
    }

    private static boolean makesItsOwner(JavaMethod method) {
        return method.getName().equals("read")
                && method.getModifiers().contains(JavaModifier.STATIC)
                && method.getRawReturnType().equals(method.getOwner());
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
