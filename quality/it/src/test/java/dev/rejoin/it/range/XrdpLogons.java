package dev.rejoin.it.range;

import dev.rejoin.net.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * xrdp with its session manager and a user of its own, in namespaces: nothing of it stays on the
 * machine, and no other xrdp is in its way. The user's sessions end with it.
 */
final class XrdpLogons {
    static final String USER = "rangeuser";

    private static final int ID = 47_113;
    private static final Path SETTINGS = Path.of("/etc/xrdp");

    // What crypt(3) makes of Scene.PASSWORD.
    private static final String CRYPTED =
            "$6$rejoin$ioOPMWDcb0EpFThEq3V5ADfi1Fs2gGlYNdKS4p1QFvTZh7Qc/Qdj5sR2XSZr0Z0gqiL9xcNEsiBr"
                    + ".z8Oqyj7B/";

    private static final String START =
            """
            #!/bin/sh
            set -e
            here=$1
            mount --bind "$here/xrdp" /etc/xrdp
            for file in passwd shadow group; do mount --bind "$here/$file" /etc/$file; done
            mkdir -p /run/xrdp
            mount -t tmpfs none /run/xrdp
            mkdir /run/xrdp/sockdir
            chmod 1777 /run/xrdp
            chmod 3777 /run/xrdp/sockdir
            mkdir -p /tmp/.X11-unix
            mount -t tmpfs none /tmp/.X11-unix
            chmod 1777 /tmp/.X11-unix
            xrdp-sesman -n &
            exec xrdp -n
            """;

    private XrdpLogons() {}

    static RealServer start(Path folder, Papers papers) throws Exception {
        int port = RealServer.freePort();
        int sessions = RealServer.freePort();
        permit(folder, "rwxr-xr-x");
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", ID);
        add(folder, "passwd", "%s:x:%d:%d::%s:/bin/sh".formatted(USER, ID, ID, home));
        add(folder, "group", "%s:x:%d:".formatted(USER, ID));
        add(folder, "shadow", "%s:%s:20000:0:99999:7:::".formatted(USER, CRYPTED));
        settings(folder, port, sessions, papers);
        Path start = Files.writeString(folder.resolve("start"), START);
        return RealServer.start(
                folder,
                port,
                Map.of(),
                List.of(
                        "unshare",
                        "--mount",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "--mount-proc",
                        "sh",
                        start.toString(),
                        folder.toString()));
    }

    private static void add(Path folder, String name, String line) throws IOException {
        Path original = Path.of("/etc", name);
        Path copy = folder.resolve(name);
        Files.copy(original, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(copy, Files.readString(original).stripTrailing() + "\n" + line + "\n");
    }

    private static void settings(Path folder, int port, int sessions, Papers papers)
            throws IOException {
        Path copies = Files.createDirectory(folder.resolve("xrdp"));
        permit(copies, "rwxr-xr-x");
        try (Stream<Path> files = Files.list(SETTINGS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copies.resolve(file.getFileName().toString()));
            }
        }
        Certificates.save(
                papers.good(), copies.resolve("range-cert.pem"), copies.resolve("range-key.pem"));
        change(
                copies.resolve("xrdp.ini"),
                Map.of(
                        "port=3389", "port=tcp://127.0.0.1:" + port,
                        "certificate=", "certificate=/etc/xrdp/range-cert.pem",
                        "key_file=", "key_file=/etc/xrdp/range-key.pem",
                        "LogFile=xrdp.log", "LogFile=" + folder.resolve("xrdp.log"),
                        "EnableSyslog=true", "EnableSyslog=false"));
        change(
                copies.resolve("sesman.ini"),
                Map.of(
                        "ListenPort=3350",
                        "ListenPort=" + sessions,
                        "EnableUserWindowManager=true",
                        "EnableUserWindowManager=false",
                        "LogFile=xrdp-sesman.log",
                        "LogFile=" + folder.resolve("sesman.log"),
                        "EnableSyslog=true",
                        "EnableSyslog=false"));
        Path desktop = copies.resolve("startwm.sh");
        Files.writeString(desktop, "#!/bin/sh\nexec sleep 600\n");
        permit(desktop, "rwxr-xr-x");
    }

    /** Whole lines, each where it stands. */
    private static void change(Path file, Map<String, String> lines) throws IOException {
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(line -> lines.getOrDefault(line, line))
                        .toList());
    }

    private static void permit(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
