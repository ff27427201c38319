package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerReader;

/**
 * The fields that domain PDUs share, in the aligned PER of [T.125] 7.
 *
 * <p>The choice stands in the upper six bits of the first octet; the lower two say whether an
 * optional field follows, or hold the first bits of a result or of a disconnect reason.
 */
final class Choice {
    static final int ERECT_DOMAIN_REQUEST = 1;
    static final int DISCONNECT_PROVIDER_ULTIMATUM = 8;
    static final int ATTACH_USER_REQUEST = 10;
    static final int ATTACH_USER_CONFIRM = 11;
    static final int CHANNEL_JOIN_REQUEST = 14;
    static final int CHANNEL_JOIN_CONFIRM = 15;
    static final int SEND_DATA_REQUEST = 25;
    static final int SEND_DATA_INDICATION = 26;

    /** Whether the one optional field of a confirm is there. */
    static final int OPTION = 2;

    private Choice() {}

    /** Reads the first octet, which must be {@code choice}; gives the two bits below it. */
    static int read(WireReader in, int choice, String name) {
        int first = in.need(1, name).u8();
        if (first >> 2 != choice) {
            throw in.failure("choice", Integer.toString(choice), first >> 2);
        }
        return first & 3;
    }

    static void write(WireWriter out, int choice, int lowBits) {
        out.u8(choice << 2 | lowBits);
    }

    /**
     * Four bits: the lowest of the first octet, {@code lowBits}, and three on top of the next. A
     * server that takes PER for octets writes the number there instead, where padding should be.
     */
    static Result result(WireReader in, int lowBits, String name) {
        int octet = in.need(1, name).u8();
        return octet > 0 && octet < Result.COUNT
                ? Result.of(octet)
                : Result.of((lowBits & 1) << 3 | octet >> 5);
    }

    /** The first two octets of a confirm. */
    static void writeConfirm(WireWriter out, int choice, boolean option, Result result) {
        write(out, choice, (option ? OPTION : 0) | result.code() >> 3);
        out.u8((result.code() & 7) << 5);
    }

    static int user(WireReader in, String name) {
        return new PerReader(in).integer16(DomainPdu.FIRST_USER, name);
    }

    static int channel(WireReader in, String name) {
        return in.need(2, name).u16be();
    }

    static void requireUser(int user) {
        if (user < DomainPdu.FIRST_USER || user > 0xFFFF) {
            throw new IllegalArgumentException("MCS user " + user);
        }
    }

    static void requireChannel(int channel) {
        if (channel < 0 || channel > 0xFFFF) {
            throw new IllegalArgumentException("MCS channel " + channel);
        }
    }
}
