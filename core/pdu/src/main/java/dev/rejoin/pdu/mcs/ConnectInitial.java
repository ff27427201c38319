package dev.rejoin.pdu.mcs;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;
import dev.rejoin.wire.asn1.Tag;

/**
 * [MS-RDPBCGR] 2.2.1.3 Client MCS Connect Initial PDU, behind its X.224 header.
 *
 * @param userData a GCC Conference Create Request
 */
public record ConnectInitial(
        Bytes callingDomain,
        Bytes calledDomain,
        boolean upward,
        DomainParameters target,
        DomainParameters minimum,
        DomainParameters maximum,
        Bytes userData)
        implements Pdu {
    // LIMIT: a GCC length has fourteen bits; the wrapping around it is some thirty bytes.
    public static final int MAX_USER_DATA = 0x4000;

    private static final int TAG = Tag.application(101);
    private static final String NAME = "MCS Connect Initial";

    public ConnectInitial {
        if (userData.size() > MAX_USER_DATA) {
            throw new IllegalArgumentException("user data of " + userData.size() + " bytes");
        }
    }

    /** With the values that [MS-RDPBCGR] 2.2.1.3 gives for everything but the user data. */
    public static ConnectInitial carrying(Pdu userData) {
        Bytes domain = Bytes.of((byte) 1);
        return new ConnectInitial(
                domain,
                domain,
                true,
                DomainParameters.TARGET,
                DomainParameters.MINIMUM,
                DomainParameters.MAXIMUM,
                Bytes.owning(userData.toByteArray()));
    }

    public static ConnectInitial read(WireReader in) {
        BerReader fields = new BerReader(in).element(TAG, NAME);
        Bytes calling = Bytes.owning(fields.octetString(NAME));
        Bytes called = Bytes.owning(fields.octetString(NAME));
        boolean upward = fields.bool(NAME);
        DomainParameters target = DomainParameters.read(fields, "target parameters");
        DomainParameters minimum = DomainParameters.read(fields, "minimum parameters");
        DomainParameters maximum = DomainParameters.read(fields, "maximum parameters");
        Bytes userData = UserData.read(fields, NAME);
        fields.end(NAME);
        return new ConnectInitial(calling, called, upward, target, minimum, maximum, userData);
    }

    @Override
    public void write(WireWriter out) {
        new DerWriter(out)
                .element(
                        TAG,
                        fields -> {
                            fields.octetString(callingDomain.toByteArray());
                            fields.octetString(calledDomain.toByteArray());
                            fields.bool(upward);
                            target.write(fields);
                            minimum.write(fields);
                            maximum.write(fields);
                            fields.octetString(userData.toByteArray());
                        });
    }

    @Override
    public int size() {
        return UserData.sizeOf(this);
    }
}
