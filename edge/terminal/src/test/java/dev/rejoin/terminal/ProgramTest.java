package dev.rejoin.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rejoin.net.UnixLink;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, with a shell that says what it was told. */
@EnabledOnOs(OS.LINUX)
@Timeout(30)
class ProgramTest {
    private static final String SHELL =
            """
            #!/bin/sh
            trap 'stty size' WINCH
            echo "hello $(stty size)"
            while :; do
                if read -r word; then echo "<$word>"; fi
                if [ "$word" = end ]; then exit 9; fi
            done
            """;

    @TempDir Path directory;
    private Path socket;
    private Process program;

    @BeforeEach
    void start() throws Exception {
        socket = directory.resolve("s");
        Path shell = directory.resolve("shell");
        Files.writeString(shell, SHELL);
        Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwx------"));
        // Surefire may give modules and classes separately; the program runs from the class path.
        String path =
                System.getProperty("java.class.path")
                        + ":"
                        + System.getProperty("jdk.module.path", "");
        program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                path,
                                "dev.rejoin.terminal.Main",
                                "--socket",
                                socket.toString(),
                                "--size",
                                "645x390",
                                "--shell",
                                shell.toString())
                        .inheritIO()
                        .start();
        while (program.isAlive() && !isServed()) {
            Thread.onSpinWait();
        }
    }

    /** There is a moment in which the socket is there and not yet listened on. */
    private boolean isServed() {
        try (UnixLink _ = UnixLink.connect(socket)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterEach
    void end() {
        program.destroyForcibly();
    }

    @Test
    void showsTheShellTakesKeysAndEndsAsTheShellDoes() throws Exception {
        try (Client client = new Client(socket)) {
            assertEquals(645, client.width);
            assertEquals(390, client.height);
            String printed = "hello 24 80\r\n";
            client.awaitPicture(printed);
            client.type("ab\r");
            printed += "ab\r\n<ab>\r\n";
            client.awaitPicture(printed);
            client.type("end\r");
            assertEquals(9, program.waitFor());
            assertFalse(Files.exists(socket));
        }
    }

    @Test
    void changesItsSizeAndTellsTheShell() throws Exception {
        try (Client client = new Client(socket)) {
            client.awaitPicture("hello 24 80\r\n");
            client.resize(800, 480);
            client.awaitPicture("hello 24 80\r\n30 100\r\n");
            assertEquals(800, client.width);
            assertEquals(480, client.height);
        }
    }

    @Test
    void aSecondViewerTakesThePlaceOfTheFirstAndSeesTheSame() throws Exception {
        try (Client first = new Client(socket)) {
            first.awaitPicture("hello 24 80\r\n");
            first.type("x\r");
            String printed = "hello 24 80\r\nx\r\n<x>\r\n";
            first.awaitPicture(printed);
            try (Client second = new Client(socket)) {
                second.awaitPicture(printed);
                first.awaitEnd();
            }
        }
        try (Client third = new Client(socket)) {
            third.awaitPicture("hello 24 80\r\nx\r\n<x>\r\n");
        }
    }

    /** As much of a viewer as it takes to look and to type. */
    private static final class Client implements AutoCloseable {
        private final UnixLink link;
        private int[] pixels;
        int width;
        int height;

        Client(Path socket) throws IOException {
            link = UnixLink.connect(socket);
            read(12);
            link.write("RFB 003.008\n".getBytes());
            read(read(1).need(1, "types").u8());
            link.write(new byte[] {1});
            read(4);
            link.write(new byte[] {0});
            WireReader init = read(24).need(24, "init");
            width = init.u16be();
            height = init.u16be();
            read(init.skip(16).i32be());
            pixels = new int[width * height];
            // SetEncodings: raw, ExtendedDesktopSize.
            send(new WireWriter().u8(2).u8(0).u16be(2).u32be(0).u32be(-308));
            request(false);
        }

        void type(String text) throws IOException {
            for (char c : text.toCharArray()) {
                int keysym = c == '\r' ? Keysyms.RETURN : c;
                send(new WireWriter().u8(4).u8(1).u16be(0).u32be(keysym));
                send(new WireWriter().u8(4).u8(0).u16be(0).u32be(keysym));
            }
        }

        void resize(int newWidth, int newHeight) throws IOException {
            WireWriter out = new WireWriter().u8(251).u8(0).u16be(newWidth).u16be(newHeight);
            out.u8(1).u8(0).u32be(0).u16be(0).u16be(0).u16be(newWidth).u16be(newHeight).u32be(0);
            send(out);
        }

        /** Reads updates until the picture is that of what was printed. */
        void awaitPicture(String printed) throws IOException {
            while (!Arrays.equals(expected(printed), pixels)) {
                update();
            }
        }

        void awaitEnd() throws IOException {
            try {
                while (true) {
                    update();
                }
            } catch (EOFException expected) {
                // Thrown out.
            } catch (IOException expected) {
                // Thrown out while asking for more.
            }
        }

        private int[] expected(String printed) {
            Picture picture = new Picture(width, height);
            Sight sight = new Sight(picture.columns(), picture.rows()).print(printed);
            picture.take(sight.screen(), 0);
            picture.paint();
            return picture.pixels();
        }

        private void update() throws IOException {
            int type = read(1).need(1, "type").u8();
            assertEquals(0, type, "message type");
            int rectangles = read(3).need(3, "update").skip(1).u16be();
            for (int i = 0; i < rectangles; i++) {
                rectangle(read(12).need(12, "rectangle"));
            }
            request(true);
        }

        private void rectangle(WireReader in) throws IOException {
            int x = in.u16be();
            int y = in.u16be();
            int w = in.u16be();
            int h = in.u16be();
            if (in.i32be() == -308) {
                read(16 * read(4).need(4, "screens").u8());
                if (w != width || h != height) {
                    width = w;
                    height = h;
                    pixels = new int[w * h];
                }
                return;
            }
            WireReader raw = read(4 * w * h).need(4 * w * h, "raw");
            for (int row = y; row < y + h; row++) {
                for (int column = x; column < x + w; column++) {
                    pixels[row * width + column] = raw.i32();
                }
            }
        }

        private void request(boolean incremental) throws IOException {
            WireWriter out = new WireWriter().u8(3).u8(incremental ? 1 : 0);
            send(out.u16be(0).u16be(0).u16be(width).u16be(height));
        }

        private void send(WireWriter out) throws IOException {
            link.write(out.toByteArray());
        }

        private WireReader read(int count) throws IOException {
            byte[] bytes = new byte[count];
            link.readFully(bytes, 0, count);
            return new WireReader(bytes);
        }

        @Override
        public void close() {
            link.closeNow();
        }
    }
}
