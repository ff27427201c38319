package dev.rejoin.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The programs that desktops run, each version in a folder named by its contents: never overwritten
 * under a running desktop, for a JVM whose jar is replaced breaks, and removed when the last one
 * ends.
 */
public final class ProgramLibrary {
    private static final int NAME_LENGTH = 16;
    private static final String UNFINISHED = ".new-";

    private final Path folder;

    /** Keeps its versions in {@code lib} of the run directory. */
    public ProgramLibrary(Path run) {
        this.folder = run.resolve("lib");
    }

    /** Copies the files into a folder of their own, unless that version is there already. */
    public Path install(List<Path> files) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (Path file : files) {
            contents.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return install(contents);
    }

    Path install(SortedMap<String, byte[]> files) throws IOException {
        Path version = folder.resolve(nameOf(files));
        if (Files.isDirectory(version, LinkOption.NOFOLLOW_LINKS)) {
            return version;
        }
        makeFolder();
        Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path copy = Files.write(unfinished.resolve(file.getKey()), file.getValue());
            permit(copy, "rw-r--r--");
        }
        permit(unfinished, "rwxr-xr-x");
        try {
            Files.move(unfinished, version, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException somebodyWasQuicker) {
            DesktopDirectory.remove(unfinished);
        }
        return version;
    }

    /** Removes the versions that no process of the machine names in its command line. */
    public void removeUnused() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        String inUse = commandLines();
        for (Path version : versions()) {
            if (!inUse.contains(version.toString())) {
                DesktopDirectory.remove(version);
            }
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
            permit(folder, "rwxr-xr-x");
        }
    }

    private List<Path> versions() throws IOException {
        List<Path> versions = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder, entry -> !isUnfinished(entry))) {
            entries.forEach(versions::add);
        }
        return versions;
    }

    private static boolean isUnfinished(Path entry) {
        return entry.getFileName().toString().startsWith(UNFINISHED);
    }

    private static String commandLines() throws IOException {
        StringBuilder all = new StringBuilder();
        try (DirectoryStream<Path> processes =
                Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                all.append(commandLine(Long.parseLong(process.getFileName().toString())))
                        .append('\n');
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return all.toString();
    }

    static String commandLine(long process) {
        try {
            // Arguments are any bytes; our own paths are read the way they are written.
            byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process), "cmdline"));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String nameOf(SortedMap<String, byte[]> files) {
        MessageDigest hash = sha256();
        files.forEach((name, content) -> {
            hash.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            hash.update(content);
        });
        return HexFormat.of().formatHex(hash.digest()).substring(0, NAME_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
