package dev.rejoin.testkit.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.testkit.Seeds;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OraclesTest {
    private static final Path FINDINGS = Path.of("src", "test", "resources", "findings");
    private static final long SEED = 20_261_120;
    private static final int INPUTS = 3_000;

    @TestFactory
    Stream<DynamicTest> everyTargetReadsItsCorpus() {
        return Oracles.ALL.keySet().stream()
                .map(target -> DynamicTest.dynamicTest(target, () -> readsCorpus(target)));
    }

    private static void readsCorpus(String target) {
        List<byte[]> corpus = Corpus.of(target);
        assertFalse(corpus.isEmpty());
        for (int i = 0; i < corpus.size(); i++) {
            assertTrue(Oracles.ALL.get(target).acceptCopy(corpus.get(i)), "line " + (i + 1));
        }
    }

    @TestFactory
    Stream<DynamicTest> noTargetBreaksOnMutations() {
        return Oracles.ALL.keySet().stream()
                .map(target -> DynamicTest.dynamicTest(target, () -> survives(target)));
    }

    private static void survives(String target) {
        Optional<Fuzz.Finding> finding = Fuzz.search(target, SEED, INPUTS);
        if (finding.isPresent()) {
            throw new AssertionError(
                    "broke on " + finding.get().input().hex(), finding.get().failure());
        }
    }

    @TestFactory
    Stream<DynamicTest> pastFindingsStayFixed() throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(FINDINGS)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                FINDINGS.relativize(file).toString(), () -> replay(file)));
    }

    private static void replay(Path file) throws IOException {
        String target = file.getParent().getFileName().toString();
        Oracle oracle = Oracles.ALL.get(target);
        assertNotNull(oracle, "the folder names no target");
        oracle.acceptCopy(Files.readAllBytes(file));
    }

    @Test
    void sameSeedGivesTheSameInputs() {
        List<byte[]> corpus = Corpus.of("mcs-domain");
        Mutator one = new Mutator(Seeds.generator(7), corpus);
        Mutator two = new Mutator(Seeds.generator(7), corpus);
        for (int i = 0; i < 200; i++) {
            assertArrayEquals(one.next(), two.next());
        }
    }

    @Test
    void oracleFindsASizeThatLies() {
        Oracle oracle = Oracle.pdu(in -> new Lying(in.need(1, "x").u8(), 2));
        assertThrows(AssertionError.class, () -> oracle.accept(new byte[] {1}));
        assertFalse(oracle.accept(new byte[0]));
    }

    @Test
    void oracleFindsAValueThatReadsBackOtherwise() {
        Oracle oracle = Oracle.pdu(OraclesTest::forgetful);
        AssertionError found =
                assertThrows(AssertionError.class, () -> oracle.accept(new byte[] {1}));
        assertTrue(found.getMessage().contains("reads back as"), found.getMessage());
    }

    @Test
    void unknownTargetIsNamed() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Fuzz.search("nonsense", 1, 1));
        assertTrue(
                refusal.getMessage().startsWith("no target nonsense among accept-nla,"),
                refusal.getMessage());
    }

    private static Pdu forgetful(WireReader in) {
        return new Lying(in.need(1, "x").u8() + 1, 1);
    }

    private record Lying(int value, int size) implements Pdu {
        @Override
        public void write(WireWriter out) {
            out.u8(value);
        }
    }
}
