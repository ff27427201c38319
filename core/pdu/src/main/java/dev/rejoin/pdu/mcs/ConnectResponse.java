package dev.rejoin.pdu.mcs;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;
import dev.rejoin.wire.asn1.Tag;

/**
 * [MS-RDPBCGR] 2.2.1.4 Server MCS Connect Response PDU, behind its X.224 header.
 *
 * @param userData a GCC Conference Create Response; may be empty when the result is a refusal
 */
public record ConnectResponse(
        Result result, int calledConnectId, DomainParameters parameters, Bytes userData)
        implements Pdu {
    private static final int TAG = Tag.application(102);
    private static final String NAME = "MCS Connect Response";

    public ConnectResponse {
        if (userData.size() > ConnectInitial.MAX_USER_DATA) {
            throw new IllegalArgumentException("user data of " + userData.size() + " bytes");
        }
    }

    public static ConnectResponse carrying(Pdu userData) {
        return new ConnectResponse(
                Result.SUCCESSFUL,
                0,
                DomainParameters.AGREED,
                Bytes.owning(userData.toByteArray()));
    }

    public static ConnectResponse read(WireReader in) {
        BerReader fields = new BerReader(in).element(TAG, NAME);
        Result result = Result.of(fields.enumerated(Result.COUNT, NAME));
        int calledConnectId = fields.integer(NAME);
        DomainParameters parameters = DomainParameters.read(fields, "domain parameters");
        Bytes userData = UserData.read(fields, NAME);
        fields.end(NAME);
        return new ConnectResponse(result, calledConnectId, parameters, userData);
    }

    @Override
    public void write(WireWriter out) {
        new DerWriter(out)
                .element(
                        TAG,
                        fields -> {
                            fields.enumerated(result.code());
                            fields.integer(calledConnectId);
                            parameters.write(fields);
                            fields.octetString(userData.toByteArray());
                        });
    }

    @Override
    public int size() {
        return UserData.sizeOf(this);
    }
}
