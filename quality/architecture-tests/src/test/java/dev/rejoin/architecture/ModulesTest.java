package dev.rejoin.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.architecture.Project.Module;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The modules and their edges are those that ARCHITECTURE.md names. */
class ModulesTest {
    private final ArchitectureDocument document = ArchitectureDocument.read();

    @Test
    void modulesAreThoseOfArchitectureMd() {
        assertEquals(
                Project.modules().stream().map(Module::path).toList(),
                document.modules().keySet().stream().toList(),
                "ARCHITECTURE.md lists the modules of pom.xml, in its order");
    }

    @TestFactory
    Iterable<DynamicTest> modulesDependOnlyOnWhatArchitectureMdAllows() {
        return Project.modules().stream()
                .map(module ->
                        DynamicTest.dynamicTest(
                                module.path(),
                                () ->
                                        assertEquals(
                                                document.of(module).dependsOn(),
                                                ownDependencies(module),
                                                "'May depend on' of "
                                                        + module.path()
                                                        + " in ARCHITECTURE.md, and its"
                                                        + " pom.xml")))
                .toList();
    }

    @TestFactory
    Iterable<DynamicTest> librariesAreUsedOnlyWhereArchitectureMdAllows() {
        return Project.modules().stream()
                .map(module ->
                        DynamicTest.dynamicTest(
                                module.path(),
                                () ->
                                        assertEquals(
                                                document.of(module).libraries(),
                                                libraries(module),
                                                "'Libraries' of "
                                                        + module.path()
                                                        + " in ARCHITECTURE.md, and its"
                                                        + " pom.xml")))
                .toList();
    }

    @Test
    void districtsPointOneWay() {
        Set<String> core = inDistrict("core");
        Set<String> product = inDistrict("product");
        assertAll(
                Project.modules().stream()
                        .map(module ->
                                () -> {
                                    Set<String> used = ownDependencies(module);
                                    if (module.path().startsWith("core/")) {
                                        assertTrue(
                                                core.containsAll(used),
                                                module.path() + " leaves core: " + used);
                                    }
                                    if (module.path().startsWith("edge/")) {
                                        used.retainAll(product);
                                        assertEquals(
                                                Set.of(),
                                                used,
                                                module.path() + " reaches into product");
                                    }
                                }));
    }

    @TestFactory
    Iterable<DynamicTest> modulesDeclareThemselves() {
        return Project.modules().stream()
                .filter(module ->
                        Files.isDirectory(
                                Project.ROOT.resolve(module.path()).resolve("src/main/java")))
                .map(module ->
                        DynamicTest.dynamicTest(module.path(), () -> moduleInfoIsComplete(module)))
                .toList();
    }

    private static void moduleInfoIsComplete(Module module) {
        Path file = Project.ROOT.resolve(module.path()).resolve("src/main/java/module-info.java");
        assertTrue(Files.exists(file), module.path() + " has no module-info.java");
        String text = String.join("\n", Project.lines(file));
        assertAll(
                () ->
                        assertTrue(
                                text.contains("module dev.rejoin." + module.name() + " {"),
                                file + " declares another name"),
                () -> assertTrue(text.contains("@NullMarked"), file + " is not @NullMarked"),
                () -> assertTrue(text.contains("/**"), file + " does not say what it is for"));
    }

    private static Set<String> inDistrict(String district) {
        return Project.modules().stream()
                .filter(module -> module.path().startsWith(district + "/"))
                .map(Module::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> ownDependencies(Module module) {
        return module.pom().dependencies().stream()
                .filter(dependency -> dependency.isOwn() && dependency.isShipped())
                .map(dependency -> dependency.artifact().substring("rejoin-".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> libraries(Module module) {
        return module.pom().dependencies().stream()
                .filter(dependency -> !dependency.isOwn() && dependency.isShipped())
                .map(Pom.Dependency::artifact)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
