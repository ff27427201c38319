package dev.rejoin.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project as the tests see it: its modules, files and compiled classes. */
final class Project {
    static final Path ROOT = Path.of(System.getProperty("rejoin.root"));

    /** Every class of every module, without tests. */
    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.rejoin");

    private static final List<Path> TESTS =
            files(ROOT).stream().filter(file -> file.toString().endsWith("Test.java")).toList();

    private Project() {}

    /** The modules of the reactor, as {@code core/wire}. */
    static List<Module> modules() {
        return Pom.read(ROOT.resolve("pom.xml")).texts("modules/module").stream()
                .filter(path -> path.contains("/"))
                .map(path -> new Module(path, Pom.read(ROOT.resolve(path).resolve("pom.xml"))))
                .toList();
    }

    static boolean isCore(JavaClass type) {
        return modulesOf("core").contains(moduleOf(type));
    }

    /** The second word of the package: {@code wire} for {@code dev.rejoin.wire.asn1}. */
    static String moduleOf(JavaClass type) {
        String[] words = type.getPackageName().split("\\.");
        return words.length > 2 ? words[2] : "";
    }

    private static Set<String> modulesOf(String district) {
        return Set.copyOf(
                modules().stream()
                        .filter(module -> module.path().startsWith(district + "/"))
                        .map(Module::name)
                        .toList());
    }

    /** Every main source file of the product. */
    static List<Path> mainSources() {
        return modules().stream()
                .map(module -> ROOT.resolve(module.path()).resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Every file under a folder, without what a build makes. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
                    .filter(file -> !ROOT.relativize(file).startsWith(".git"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a test of this name, as {@code SomeTest} or {@code SomeTest.method}. */
    static boolean hasTest(String name) {
        String[] words = name.split("\\.", 2);
        return TESTS.stream()
                .filter(file -> file.getFileName().toString().equals(words[0] + ".java"))
                .anyMatch(file ->
                        words.length == 1
                                || String.join("\n", lines(file)).contains(" " + words[1] + "("));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How failures name a file. */
    static String shown(Path file) {
        return ROOT.relativize(file).toString();
    }

    /** One module of the reactor. */
    record Module(String path, Pom pom) {
        String name() {
            return path.substring(path.indexOf('/') + 1);
        }
    }
}
