package dev.rejoin.doctor.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** [MS-CSSP] 3.1.5: what a server answers to the first TSRequest, before anybody logs on. */
public record CredSspAnswer(int asked, Answer answer, Duration took) implements Fact {
    /** What came back. */
    public sealed interface Answer {
        /**
         * @param version of the server's TSRequest
         */
        record Challenge(int version, Ntlm ntlm) implements Answer {}

        /** A token of another mechanism than NTLM. */
        record Token(int version, String mechanism) implements Answer {}

        record ErrorCode(int version, int status) implements Answer {}

        record None(Ending ending) implements Answer {}

        /** TLS ended with an alert in place of an answer. */
        record Alert(String words) implements Answer {}
    }

    /**
     * [MS-NLMP] 2.2.1.2 CHALLENGE_MESSAGE: what a server says about itself.
     *
     * @param build as in {@code 10.0.20348}; empty when it does not say
     * @param time the server's clock
     * @param received our clock at that moment, half a round trip taken off
     */
    public record Ntlm(
            int flags,
            String build,
            String target,
            String netbiosComputer,
            String netbiosDomain,
            String dnsComputer,
            String dnsDomain,
            Optional<Instant> time,
            Instant received) {}
}
