package dev.rejoin.doctor.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelloTest {
    /** TLS 1.2 with an extension, and TLS 1.3 under its disguise. */
    private static final String OLD =
            "160303003102" + "00002d0303" + "11".repeat(32) + "00c02f00" + "0005ff01000100";

    private static final String NEW =
            "16030300380200003403032233"
                    + "22".repeat(30)
                    + "00130100"
                    + "000c"
                    + "002b00020304"
                    + "002900020000";

    @Test
    void theExtensionHasTheLastWordOnTheVersion() {
        assertEquals(new ServerHello(0x0303, 0xC02F), ServerHello.read(Bytes.ofHex(OLD).reader()));
        assertEquals(new ServerHello(0x0304, 0x1301), ServerHello.read(Bytes.ofHex(NEW).reader()));
    }

    @Test
    void everyPrefixIsRefused() {
        for (String whole : List.of(OLD, NEW)) {
            for (int size = 0; size < whole.length(); size += 2) {
                WireReader prefix = Bytes.ofHex(whole.substring(0, size)).reader();
                assertThrows(DecodeException.class, () -> ServerHello.read(prefix), "" + size / 2);
            }
        }
    }

    @Test
    void otherRecordsAreRefused() {
        for (String other :
                List.of("15030300020246", "1603030000", "1603034001", "16030300040b000000")) {
            assertThrows(
                    DecodeException.class,
                    () -> ServerHello.read(Bytes.ofHex(other).reader()),
                    other);
        }
    }

    @ParameterizedTest
    @EnumSource(TlsNumber.class)
    void everyHelloSaysItsOwnLength(TlsNumber version) {
        byte[] hello = ClientHello.of(version, TlsSuite.of(version), "host.test", new byte[64]);
        WireReader in = new WireReader(hello).need(hello.length, "hello");
        assertEquals(22, in.u8());
        assertEquals(0x0301, in.u16be());
        assertEquals(hello.length - 5, in.u16be());
        assertEquals(1, in.u8());
        assertEquals(hello.length - 9, in.u8() << 16 | in.u16be());
    }
}
