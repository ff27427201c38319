package dev.rejoin.auth.credssp;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;

/** [MS-CSSP] 2.2.1.2.2 TSSmartCardCreds: known so that it can be refused by its name. */
public record TsSmartCardCreds(Bytes contents) implements TsCredentials {
    static final int TYPE = 2;

    static TsSmartCardCreds read(WireReader in) {
        return new TsSmartCardCreds(Bytes.owning(in.rest()));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public byte[] encoded() {
        return contents.toByteArray();
    }
}
