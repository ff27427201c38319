package dev.rejoin.protocol.connect;

import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.credssp.CredSspClient;
import dev.rejoin.auth.credssp.TsPasswordCreds;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;

/** The driver lays TLS over the link. */
record SecurityPhase(Terms terms) implements Phase {
    @Override
    public String name() {
        return "TLS";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        throw new IllegalStateException("no frame was asked for before TLS is up");
    }

    @Override
    public Heard heard(Heard before) {
        return before.with(terms.selected());
    }

    Turn secured(Bytes subjectPublicKey, Randomness randomness, WireWriter out) {
        Terms secured = terms.with(randomness);
        if (!secured.networkLevelAuthentication()) {
            return BasicSettingsPhase.begin(secured, out);
        }
        CredSspClient client = new CredSspClient(credSsp(subjectPublicKey), randomness);
        client.start().write(out);
        return Turn.read(FrameKind.TS_REQUEST, new CredSspPhase(secured, client));
    }

    private CredSspClient.Settings credSsp(Bytes subjectPublicKey) {
        ConnectSettings.Logon logon = terms.settings().logon();
        return new CredSspClient.Settings(
                logon.credSspVersion(),
                logon.oldestServer(),
                logon.tokens(),
                subjectPublicKey,
                new TsPasswordCreds(logon.domain(), logon.user(), logon.password()),
                terms.settings().client().name());
    }
}
