package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerReader;
import dev.rejoin.wire.asn1.PerWriter;
import java.util.List;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.1.4 gccCCrsp: the server's settings, wrapped as [T.124] 8.7 has it.
 *
 * @param nodeId a user id in the conference, without further use
 * @param blocks in the order of the wire, unknown ones among them
 */
public record ConferenceCreateResponse(int nodeId, List<ServerBlock> blocks) implements Pdu {
    /** The id that Windows and the specification's example use. */
    public static final int USUAL_NODE_ID = 0x79F3;

    private static final String NAME = "GCC Conference Create Response";
    private static final String KEY = "McDn";

    private static final int CREATE_RESPONSE = 0x14;
    private static final int FIRST_NODE_ID = 1001;
    private static final int RESULTS = 8;

    public ConferenceCreateResponse {
        blocks = List.copyOf(blocks);
        Conference.require(UserDataBlock.sizeOf(blocks));
        if (nodeId < FIRST_NODE_ID || nodeId > 0xFFFF) {
            throw new IllegalArgumentException("node id " + nodeId);
        }
    }

    public static ConferenceCreateResponse read(WireReader in) {
        PerReader fields = Conference.open(in, NAME);
        int choice = in.need(1, NAME).u8();
        if (choice != CREATE_RESPONSE) {
            throw in.failure("choice", "14", Integer.toHexString(choice));
        }
        int nodeId = fields.integer16(FIRST_NODE_ID, NAME);
        fields.integer(NAME);
        int result = fields.enumerated(RESULTS, NAME);
        if (result != 0) {
            throw in.failure("result", "success", result);
        }
        WireReader data = Conference.userData(fields, KEY, NAME);
        if (data.remaining() > Conference.MAX_USER_DATA) {
            throw data.failure("userData", "at most " + Conference.MAX_USER_DATA, data.remaining());
        }
        return new ConferenceCreateResponse(nodeId, ServerBlock.readAll(data));
    }

    /** The first block of a kind. */
    public <B extends ServerBlock> Optional<B> find(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public void write(WireWriter out) {
        int userData = UserDataBlock.sizeOf(blocks);
        Conference.start(out, connectPduSize(userData));
        out.u8(CREATE_RESPONSE);
        new PerWriter(out).integer16(nodeId, FIRST_NODE_ID).integer(1).enumerated(0);
        Conference.userData(out, KEY, userData);
        UserDataBlock.writeAll(out, blocks);
    }

    @Override
    public int size() {
        int connectPdu = connectPduSize(UserDataBlock.sizeOf(blocks));
        return Conference.startSize(connectPdu) + connectPdu;
    }

    private static int connectPduSize(int userData) {
        return 6 + Conference.userDataSize(userData);
    }
}
