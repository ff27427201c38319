package dev.rejoin.protocol.connect;

import dev.rejoin.auth.credssp.EarlyUserAuthResult;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 5.4.2.2: whether the user who has proved a password may also connect. */
record EarlyResultPhase(Terms terms) implements Phase {
    @Override
    public String name() {
        return "early user authorization";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        return switch (EarlyUserAuthResult.read(new WireReader(frame))) {
            case SUCCESS -> BasicSettingsPhase.begin(terms, out);
            case ACCESS_DENIED -> refused(new ConnectRefusal.NotAuthorized());
        };
    }
}
