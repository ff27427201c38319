package dev.rejoin.auth.credssp;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;

/** [MS-CSSP] 2.2.1.2.3 TSRemoteGuardCreds: known so that it can be refused by its name. */
public record TsRemoteGuardCreds(Bytes contents) implements TsCredentials {
    static final int TYPE = 6;

    static TsRemoteGuardCreds read(WireReader in) {
        return new TsRemoteGuardCreds(Bytes.owning(in.rest()));
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
