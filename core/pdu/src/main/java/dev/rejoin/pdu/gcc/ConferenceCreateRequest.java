package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerReader;
import dev.rejoin.wire.asn1.PerWriter;
import java.util.List;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.1.3 gccCCrq: the client's settings, wrapped as [T.124] 8.7 has it.
 *
 * @param blocks in the order of the wire, unknown ones among them
 */
public record ConferenceCreateRequest(List<ClientBlock> blocks) implements Pdu {
    private static final String NAME = "GCC Conference Create Request";
    private static final String KEY = "Duca";

    private static final int CREATE_REQUEST = 0x00;
    private static final int USER_DATA_PRESENT = 0x08;

    public ConferenceCreateRequest {
        blocks = List.copyOf(blocks);
        Conference.require(UserDataBlock.sizeOf(blocks));
    }

    public static ConferenceCreateRequest read(WireReader in) {
        PerReader fields = Conference.open(in, NAME);
        in.need(2, NAME);
        int choice = in.u8();
        int selection = in.u8();
        if (choice != CREATE_REQUEST || (selection & USER_DATA_PRESENT) == 0) {
            throw in.failure("choice", "a create request with user data", choice);
        }
        fields.numericString(1, NAME);
        in.need(1, NAME).skip(1);
        WireReader data = Conference.userData(fields, KEY, NAME);
        if (data.remaining() > Conference.MAX_USER_DATA) {
            throw data.failure("userData", "at most " + Conference.MAX_USER_DATA, data.remaining());
        }
        return new ConferenceCreateRequest(ClientBlock.readAll(data));
    }

    /** The first block of a kind. */
    public <B extends ClientBlock> Optional<B> find(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The static channels that the client wants: none where it sent no such block. */
    public List<ChannelDefinition> channels() {
        return find(ClientNetworkData.class).map(ClientNetworkData::channels).orElse(List.of());
    }

    @Override
    public void write(WireWriter out) {
        int userData = UserDataBlock.sizeOf(blocks);
        Conference.start(out, connectPduSize(userData));
        out.u8(CREATE_REQUEST).u8(USER_DATA_PRESENT);
        new PerWriter(out).numericString("1", 1);
        out.u8(0);
        Conference.userData(out, KEY, userData);
        UserDataBlock.writeAll(out, blocks);
    }

    @Override
    public int size() {
        int connectPdu = connectPduSize(UserDataBlock.sizeOf(blocks));
        return Conference.startSize(connectPdu) + connectPdu;
    }

    private static int connectPduSize(int userData) {
        return 5 + Conference.userDataSize(userData);
    }
}
