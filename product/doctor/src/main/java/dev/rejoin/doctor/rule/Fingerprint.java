package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Platform;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.CredSspAnswer.Ntlm;
import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.pdu.x224.Protocols;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which program answers, guessed from its habits. It decides which cure is shown first, and what is
 * plausible; it proves nothing.
 *
 * @param build of Windows, where the server names one
 * @param words the guess as a person reads it; empty for none
 */
public record Fingerprint(Product product, Optional<Integer> build, String words) {
    /** A server program. */
    public enum Product {
        WINDOWS,
        XRDP,
        /** Its server library; GNOME Remote Desktop is made with it. */
        FREERDP,
        REJOIN,
        UNKNOWN
    }

    /** What FreeRDP's server says in every challenge, whatever it runs on. */
    private static final String FREERDP_BUILD = "6.1.7601";

    private static final int FREERDP_FLAGS = 0xE28882B7;

    /** OEM and LM_KEY: only to clients that offer them. */
    private static final int FREERDP_ON_OFFER = 0x82;

    /** What Rejoin says. */
    private static final String REJOIN_BUILD = "10.0.19041";

    private static final int WINDOWS_REFERENCE = 0x1234;
    private static final int XRDP_FLAGS = 0x01;
    private static final int FREERDP_RESPONSE_FLAGS = 0x03;
    private static final int RESTRICTED_ADMIN = 0x08;

    public static Fingerprint of(List<Fact> facts) {
        Optional<Ntlm> ntlm = ntlm(facts);
        Product product = product(facts, ntlm);
        Optional<Integer> build =
                product == Product.WINDOWS
                        ? ntlm.flatMap(it -> number(it.build()))
                        : Optional.empty();
        return new Fingerprint(product, build, words(product, build));
    }

    /** Whose cure to show first; empty for Rejoin and for what is unknown. */
    public Optional<Platform> platform() {
        return switch (product) {
            case WINDOWS -> Optional.of(Platform.WINDOWS);
            case XRDP -> Optional.of(Platform.XRDP);
            case FREERDP -> Optional.of(Platform.GNOME);
            case REJOIN, UNKNOWN -> Optional.empty();
        };
    }

    private static Product product(List<Fact> facts, Optional<Ntlm> ntlm) {
        if (ntlm.isPresent()) {
            return challenger(facts, ntlm.get());
        }
        if (hangsUp(facts) || answers(facts).anyMatch(Fingerprint::chosenUnasked)) {
            return Product.XRDP;
        }
        if (directRdp(facts) || flags(facts).anyMatch(it -> (it & RESTRICTED_ADMIN) != 0)) {
            return Product.WINDOWS;
        }
        boolean windows = references(facts).anyMatch(it -> it == WINDOWS_REFERENCE);
        boolean zero = references(facts).anyMatch(it -> it == 0);
        if (windows && flags(facts).anyMatch(it -> it == XRDP_FLAGS)) {
            return Product.XRDP;
        }
        if (zero && flags(facts).anyMatch(it -> it == FREERDP_RESPONSE_FLAGS)) {
            return Product.FREERDP;
        }
        return zero && flags(facts).anyMatch(it -> it == XRDP_FLAGS)
                ? Product.REJOIN
                : Product.UNKNOWN;
    }

    private static Product challenger(List<Fact> facts, Ntlm ntlm) {
        if (ntlm.build().equals(FREERDP_BUILD)
                && (ntlm.flags() | FREERDP_ON_OFFER) == FREERDP_FLAGS) {
            return Product.FREERDP;
        }
        boolean zero = references(facts).anyMatch(it -> it == 0);
        if (zero && ntlm.build().equals(REJOIN_BUILD)) {
            return Product.REJOIN;
        }
        return zero || ntlm.build().isEmpty() ? Product.UNKNOWN : Product.WINDOWS;
    }

    private static String words(Product product, Optional<Integer> build) {
        return switch (product) {
            case WINDOWS -> "Windows" + build.map(it -> ", " + windows(it)).orElse("");
            case XRDP -> "xrdp";
            case FREERDP -> "FreeRDP's server, as in GNOME Remote Desktop";
            case REJOIN -> "Rejoin";
            case UNKNOWN -> "";
        };
    }

    /** What people call a build. */
    private static String windows(int build) {
        String name =
                switch (build) {
                    case 6001, 6002, 6003 -> "Vista or Server 2008";
                    case 7600, 7601 -> "7 or Server 2008 R2";
                    case 9200 -> "8 or Server 2012";
                    case 9600 -> "8.1 or Server 2012 R2";
                    case 14393 -> "10 1607 or Server 2016";
                    case 17763 -> "10 1809 or Server 2019";
                    case 19041, 19042, 19043, 19044, 19045 -> "10 2004 to 22H2";
                    case 20348 -> "Server 2022";
                    case 22000 -> "11 21H2";
                    case 22621, 22631 -> "11 22H2 or 23H2";
                    case 26100, 26200 -> "11 24H2 or later, or Server 2025";
                    default -> "";
                };
        return name.isEmpty() ? "build " + build : name + " (build " + build + ")";
    }

    private static Optional<Integer> number(String build) {
        String last = build.substring(build.lastIndexOf('.') + 1);
        return last.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(last)) : Optional.empty();
    }

    private static Optional<Ntlm> ntlm(List<Fact> facts) {
        return facts.stream()
                .filter(CredSspAnswer.class::isInstance)
                .map(it -> ((CredSspAnswer) it).answer())
                .filter(CredSspAnswer.Answer.Challenge.class::isInstance)
                .map(it -> ((CredSspAnswer.Answer.Challenge) it).ntlm())
                .findFirst();
    }

    private static Stream<Negotiation> answers(List<Fact> facts) {
        return facts.stream().filter(Negotiation.class::isInstance).map(Negotiation.class::cast);
    }

    private static Stream<Integer> flags(List<Fact> facts) {
        return answers(facts)
                .map(Negotiation::answer)
                .filter(Answer.Selected.class::isInstance)
                .map(it -> ((Answer.Selected) it).flags());
    }

    private static Stream<Integer> references(List<Fact> facts) {
        return answers(facts)
                .map(Negotiation::answer)
                .flatMap(answer ->
                        switch (answer) {
                            case Answer.Selected it -> Stream.of(it.sourceReference());
                            case Answer.Refused it -> Stream.of(it.sourceReference());
                            case Answer.Plain it -> Stream.of(it.sourceReference());
                            case Answer.None _ -> Stream.empty();
                        });
    }

    private static boolean hangsUp(List<Fact> facts) {
        return answers(facts)
                .filter(it -> it.asked().isPresent())
                .anyMatch(it ->
                        it.answer() instanceof Answer.None(Ending ending)
                                && Endings.isUltimatum(ending));
    }

    /** xrdp answers with RDP's own security where it was not offered what it wants. */
    private static boolean chosenUnasked(Negotiation fact) {
        return fact.answer() instanceof Answer.Selected it
                && it.protocol().equals(Protocols.RDP)
                && it.sourceReference() == WINDOWS_REFERENCE
                && it.flags() == XRDP_FLAGS;
    }

    private static boolean directRdp(List<Fact> facts) {
        boolean plain = answers(facts).anyMatch(it -> it.answer() instanceof Answer.Selected);
        return plain
                && facts.stream()
                        .anyMatch(it -> it instanceof DirectTls direct && direct.rdpInside());
    }
}
