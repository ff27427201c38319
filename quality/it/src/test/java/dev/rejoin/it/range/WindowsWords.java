package dev.rejoin.it.range;

import dev.rejoin.auth.credssp.EarlyUserAuthResult;
import dev.rejoin.auth.credssp.TsRequest;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.share.CompressedData;
import dev.rejoin.pdu.share.LogonErrors;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.SaveSessionInfo;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.x224.ConnectionConfirm;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Negotiated;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.Envelope;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Share;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What our host says, changed into what a {@link Windows} says. */
record WindowsWords(Windows windows) {
    // Windows 10 and Server 2016 set all of them.
    private static final int FLAGS = 0x1F;

    private static final byte[] CHALLENGE =
            "NTLMSSP\0\2\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int VERSION_IN_CHALLENGE = 48;
    private static final int BUILD_OF_OUR_HOST = 19041;

    // [MS-RDPBCGR] 2.2.1.4.2: type, length; then version and clientRequestedProtocols.
    private static final byte[] CORE = {0x01, 0x0C, 0x10, 0x00};
    private static final int HEARD_IN_CORE = 8;

    private static final int UPDATE = 2;
    private static final int MPPC_64K = 1;

    /** Answers the first message: selects this if it is offered, else insists on it. */
    static boolean agreed(Talk talk, Protocols wanted) throws IOException {
        byte[] request = talk.frame(FrameKind.CONNECTION_REQUEST);
        WindowsWords words = new WindowsWords(Windows.current());
        if (ConnectionRequest.read(new WireReader(request)).protocols().has(wanted)) {
            talk.send(words.selected(wanted));
            return true;
        }
        talk.send(
                words.failed(
                        wanted.equals(Protocols.SSL)
                                ? FailureCode.SSL_REQUIRED_BY_SERVER
                                : FailureCode.HYBRID_REQUIRED_BY_SERVER));
        return false;
    }

    byte[] confirm(byte[] ours) {
        byte[] theirs = ours.clone();
        theirs[8] = 0x12;
        theirs[9] = 0x34;
        theirs[12] = FLAGS;
        return theirs;
    }

    byte[] selected(Protocols protocol) {
        return confirm(new ConnectionConfirm(new Negotiated.Response(0, protocol)).toByteArray());
    }

    byte[] failed(FailureCode code) {
        byte[] bytes = new ConnectionConfirm(new Negotiated.Failure(code)).toByteArray();
        bytes[8] = 0x12;
        bytes[9] = 0x34;
        return bytes;
    }

    /** With the protocols that the client really asked for, if this has them. */
    byte[] heard(byte[] bytes, Protocols asked) {
        int core = indexOf(bytes, CORE);
        if (core < 0) {
            return bytes;
        }
        byte[] changed = bytes.clone();
        changed[core + HEARD_IN_CORE] = (byte) asked.bits();
        return changed;
    }

    /** In this server's version, its challenge with this server's build. */
    byte[] tsRequest(byte[] ours) {
        TsRequest request = TsRequest.read(new WireReader(ours));
        return new TsRequest(
                        windows.credSsp(),
                        request.negoToken().map(this::ofBuild),
                        request.authInfo(),
                        request.pubKeyAuth(),
                        request.errorCode(),
                        request.clientNonce())
                .toByteArray();
    }

    /** A changed challenge does for a look; nobody can log on with one. */
    private Bytes ofBuild(Bytes token) {
        byte[] bytes = token.toByteArray();
        int challenge = indexOf(bytes, CHALLENGE);
        if (challenge < 0 || windows.build() == BUILD_OF_OUR_HOST) {
            return token;
        }
        int version = challenge + VERSION_IN_CHALLENGE;
        boolean ten = windows.build() > 10000;
        bytes[version] = (byte) (ten ? 10 : 6);
        bytes[version + 1] = (byte) (ten ? 0 : windows.build() < 9000 ? 1 : 3);
        bytes[version + 2] = (byte) windows.build();
        bytes[version + 3] = (byte) (windows.build() >> 8);
        return Bytes.owning(bytes);
    }

    byte[] unauthorized() {
        return EarlyUserAuthResult.ACCESS_DENIED.toByteArray();
    }

    byte[] licence(ClientProfile client, int error) {
        return written(out ->
                Envelope.write(
                        out,
                        client.channels(),
                        client.channels().io(),
                        SecurityHeader.LICENSE_PKT,
                        new ErrorAlert(
                                ErrorAlert.VERSION_3,
                                error,
                                ErrorAlert.ST_TOTAL_ABORT,
                                Bytes.EMPTY)));
    }

    byte[] errorInfo(ClientProfile client, int errorInfo) {
        return Share.packet(client.channels(), new SetErrorInfo(errorInfo));
    }

    byte[] logonError(ClientProfile client, int type) {
        LogonErrors errors = new LogonErrors(type, 1);
        return Share.packet(
                client.channels(),
                new SaveSessionInfo(new LogonExtended(Optional.empty(), Optional.of(errors))));
    }

    byte[] ultimatum() {
        Pdu end = new DisconnectProviderUltimatum(DisconnectReason.USER_REQUESTED);
        return written(out -> DataTpdu.wrap(out, end));
    }

    /** [MS-RDPBCGR] 3.1.8.4.2: a letter, then 65,535 copies of it, in seven bytes. */
    byte[] bomb(ClientProfile client) {
        String letter = "01000001";
        String backByOne = "11111" + "000001";
        String longest = "111111111111110" + "111111111111111";
        String bits = letter + backByOne + longest;
        String whole = bits + "0".repeat((8 - bits.length() % 8) % 8);
        byte[] packed = new BigInteger("1" + whole, 2).toByteArray();
        int flags =
                CompressedData.PACKET_COMPRESSED
                        | CompressedData.PACKET_AT_FRONT
                        | CompressedData.PACKET_FLUSHED
                        | MPPC_64K;
        Bytes data = Bytes.of(Arrays.copyOfRange(packed, 1, packed.length));
        return Share.packet(client.channels(), new CompressedData(UPDATE, flags, data));
    }

    private interface Writing {
        void to(WireWriter out);
    }

    private static byte[] written(Writing writing) {
        WireWriter out = new WireWriter();
        writing.to(out);
        return out.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
