package dev.rejoin.pdu.license;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2.5.1 Platform Challenge Response Data.
 *
 * @param detail how much the client says of its licence
 * @param challenge as the server sent it
 */
public record ChallengeResponseData(int clientType, int detail, Bytes challenge) implements Pdu {
    public static final int OTHER_PLATFORM = 0xFF00;
    public static final int LICENSE_DETAIL_DETAIL = 3;

    private static final int VERSION = 0x0100;
    private static final int FIXED_SIZE = 8;
    private static final String NAME = "PLATFORM_CHALLENGE_RESPONSE_DATA";

    public ChallengeResponseData {
        if (((clientType | detail | challenge.size()) & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("challenge of " + challenge);
        }
    }

    public static ChallengeResponseData read(WireReader in) {
        in.need(FIXED_SIZE, NAME);
        int version = in.u16();
        if (version != VERSION) {
            throw in.failure("wVersion", "0100", Integer.toHexString(version));
        }
        int clientType = in.u16();
        int detail = in.u16();
        int size = in.u16();
        return new ChallengeResponseData(clientType, detail, Bytes.read(in.need(size, NAME), size));
    }

    @Override
    public void write(WireWriter out) {
        out.u16(VERSION).u16(clientType).u16(detail).u16(challenge.size());
        challenge.write(out);
    }

    @Override
    public int size() {
        return FIXED_SIZE + challenge.size();
    }
}
