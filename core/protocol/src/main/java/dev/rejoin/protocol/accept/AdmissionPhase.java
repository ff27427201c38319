package dev.rejoin.protocol.accept;

import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.Envelope;
import dev.rejoin.wire.WireWriter;

/** The host looks for a session; the client waits for its licence. */
record AdmissionPhase(ClientProfile client) implements Phase {
    @Override
    public String name() {
        return "choice of a session";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        throw new IllegalStateException("no frame was asked for during the " + name());
    }

    /** [MS-RDPBCGR] 1.3.1.1 Licensing: none is wanted, and the capabilities follow at once. */
    Turn admitted(int width, int height, WireWriter out) {
        Envelope.write(
                out,
                client.channels(),
                client.channels().io(),
                SecurityHeader.LICENSE_PKT,
                ErrorAlert.VALID_CLIENT);
        return CapabilityPhase.begin(client, width, height, out);
    }
}
