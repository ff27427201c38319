package dev.rejoin.doctor.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.cause.Platform;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.rule.Fingerprint.Product;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
    @Test
    void everyProductHasItsHabits() {
        assertEquals(Product.WINDOWS, Fingerprint.of(Seen.healthyWindows()).product());
        assertEquals(Product.XRDP, Fingerprint.of(Seen.healthyXrdp()).product());
        assertEquals(Product.FREERDP, Fingerprint.of(Seen.healthyShadow()).product());
        assertEquals(Product.REJOIN, Fingerprint.of(Seen.healthyRejoin()).product());
        assertEquals(Product.UNKNOWN, Fingerprint.of(List.of()).product());
    }

    @Test
    void aBuildIsNamedAsPeopleNameIt() {
        Fingerprint windows = Fingerprint.of(Seen.healthyWindows());
        assertEquals(Optional.of(17763), windows.build());
        assertEquals("Windows, 10 1809 or Server 2019 (build 17763)", windows.words());
        assertEquals(Optional.of(Platform.WINDOWS), windows.platform());
    }

    @Test
    void theConstantOfFreerdpIsNoBuildOfWindows() {
        Fingerprint shadow = Fingerprint.of(Seen.healthyShadow());
        assertEquals(Optional.empty(), shadow.build());
        assertEquals(Optional.of(Platform.GNOME), shadow.platform());
    }

    @Test
    void freerdpLeavesOutWhatTheClientDidNotOffer() {
        List<Fact> facts =
                List.of(Seen.challenge(6, Seen.ntlm("6.1.7601", 0xE2888235, Chains.NOW)));

        assertEquals(Product.FREERDP, Fingerprint.of(facts).product());
    }
}
