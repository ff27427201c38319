package dev.rejoin.pdu.license;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2, any message but {@link ErrorAlert}: part of a licence exchange, which we take
 * no part in.
 *
 * @param flags of the preamble: the protocol version and 0x80 for extended errors
 */
public record OtherLicenseMessage(int type, int flags, Bytes content) implements LicenseMessage {
    public OtherLicenseMessage {
        if (((type | flags) & ~0xFF) != 0 || type == ERROR_ALERT) {
            throw new IllegalArgumentException("type " + type + ", flags " + flags);
        }
        if (content.size() > 0xFFFF - PREAMBLE_SIZE) {
            throw new IllegalArgumentException("content of " + content);
        }
    }

    static OtherLicenseMessage read(int type, int flags, WireReader in) {
        if (in.remaining() > 0xFFFF - PREAMBLE_SIZE) {
            throw in.failure("wMsgSize", "at most 65535", in.remaining());
        }
        return new OtherLicenseMessage(type, flags, Bytes.owning(in.rest()));
    }

    @Override
    public void write(WireWriter out) {
        out.u8(type).u8(flags).u16(size());
        content.write(out);
    }

    @Override
    public int size() {
        return PREAMBLE_SIZE + content.size();
    }
}
