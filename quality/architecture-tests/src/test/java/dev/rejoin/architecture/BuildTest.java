package dev.rejoin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two builds of one commit give the same jars. */
class BuildTest {
    private final Pom parent = Pom.read(Project.ROOT.resolve("build-parent/pom.xml"));

    @Test
    void jarsCarryAFixedTime() {
        assertTrue(
                parent.text("properties/project.build.outputTimestamp").isPresent(),
                "build-parent sets no project.build.outputTimestamp");
    }

    @Test
    void everyPluginHasAVersion() {
        List<String> versioned =
                parent.under("build/pluginManagement/plugins/plugin").stream()
                        .filter(plugin -> plugin.text("version").isPresent())
                        .map(plugin -> plugin.text("artifactId").orElseThrow())
                        .toList();
        List<Pom> poms = new ArrayList<>(List.of(parent));
        Project.modules().forEach(module -> poms.add(module.pom()));
        List<String> floating =
                poms.stream()
                        .flatMap(pom ->
                                List.of(
                                                "build/plugins/plugin",
                                                "profiles/profile/build/plugins/plugin")
                                        .stream()
                                        .flatMap(path -> pom.under(path).stream()))
                        .map(plugin -> plugin.text("artifactId").orElseThrow())
                        .filter(name -> !versioned.contains(name))
                        .distinct()
                        .toList();
        assertEquals(List.of(), floating, "plugins without a version in build-parent");
    }

    @Test
    void everyModuleHasTheSameParent() {
        List<String> others =
                Project.modules().stream()
                        .filter(module ->
                                !module.pom()
                                        .text("parent/artifactId")
                                        .equals(java.util.Optional.of("rejoin-build-parent")))
                        .map(Project.Module::path)
                        .toList();
        assertEquals(List.of(), others, "modules whose parent is not build-parent");
    }
}
