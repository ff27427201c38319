package dev.rejoin.cause.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockReaderTest {
    private static final String HEADING = "space win32\nsure defined\n\n";
    private static final String CODE = "code 5 0x1F\nname A_B\nmeaning It is\n  so.\nfix Do it.\n";

    private static void assertRefused(String text, String because) {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Reference(BlockReader.read("a.txt", text)))
                        .getMessage();
        assertTrue(message.contains(because), message);
    }

    @Test
    void aParagraphIsReadWithWhatStandsAboveIt() {
        List<Known> all = BlockReader.read("a.txt", "# x\n" + HEADING + CODE);
        Known.Code code = (Known.Code) all.getFirst();
        assertEquals("win32/5", code.key());
        assertEquals(List.of(5L, 31L), code.numbers(CodeSpace.WIN32));
        assertEquals("It is so.", code.prose().meaning());
        assertEquals(List.of(new Fix(Side.ANYWHERE, "Do it.")), code.prose().fixes());
        assertEquals(Sureness.DEFINED, code.prose().sure());
    }

    @Test
    void namesBelongToNumbersInTheirOrder() {
        String text =
                "space ntstatus\nsure defined\n\n"
                        + "code 0xC0000001 0xC0000002\nwin32 31 32\nname S_A S_B E_A E_B\n"
                        + "meaning M.\nno-fix None.\n";
        Known.Code code = (Known.Code) BlockReader.read("a.txt", text).getFirst();
        assertEquals("S_B", code.name(CodeSpace.NTSTATUS, 0xC0000002L));
        assertEquals("E_B", code.name(CodeSpace.WIN32, 32));
        assertEquals("", code.name(CodeSpace.WIN32, 33));
    }

    @Test
    void shortPathsAreWrittenOut() {
        String text =
                "setting A\npolicy P\\A\nplace RDP\\A; TS\\A; Lsa\\RDP\\A\nmeaning M.\nfix F.\n";
        Known.Setting setting = (Known.Setting) BlockReader.read("a.txt", text).getFirst();
        assertEquals(
                "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\A",
                setting.policy());
        assertEquals(
                "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp\\A;"
                        + " HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\A; Lsa\\RDP\\A",
                setting.place());
    }

    @Test
    void mistakesAreRefusedByLine() {
        assertRefused(HEADING + CODE + "colour red\n", "a.txt:4: unknown key 'colour'");
        assertRefused(HEADING + CODE + "meaning Again.\n", "a.txt:4: a second 'meaning'");
        assertRefused(HEADING + CODE + "no-fix None.\n", "either a 'fix' or a 'no-fix'");
        assertRefused(HEADING + "code 5\nmeaning M.\n", "either a 'fix' or a 'no-fix'");
        assertRefused(HEADING + "code 5\nfix F.\n", "there is no 'meaning'");
        assertRefused(HEADING + "code five\nmeaning M.\nfix F.\n", "a.txt:4: not a number");
        assertRefused(HEADING + CODE + "mostly This.\n", "'mostly' and 'apart' belong together");
        assertRefused(HEADING + CODE + "sure perhaps\n", "nothing is 'perhaps'");
        assertRefused("space nowhere\n", "no space is called nowhere");
        assertRefused("space event\nchannel none\n", "no channel none");
        assertRefused("colour red\n", "no paragraph begins with 'colour'");
        assertRefused("  indented\n", "nothing to go on with");
        assertRefused("code\n", "'code' has no value");
    }

    @Test
    void aNumberStandsThereOnce() {
        assertRefused(HEADING + CODE + "\n" + CODE, "win32/5 stands there twice");
        assertRefused(
                HEADING + CODE + "\n" + CODE.replace("5 0x1F", "6 31"),
                "31 (0x1F) stands there twice");
    }
}
