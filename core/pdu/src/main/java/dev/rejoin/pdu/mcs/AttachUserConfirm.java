package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerWriter;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 2.2.1.7 Server MCS Attach User Confirm PDU.
 *
 * @param user the id that the client has from now on, if it was admitted
 */
public record AttachUserConfirm(Result result, OptionalInt user) implements DomainPdu {
    private static final String NAME = "MCS Attach User Confirm";

    public AttachUserConfirm {
        user.ifPresent(Choice::requireUser);
    }

    public static AttachUserConfirm admitting(int user) {
        return new AttachUserConfirm(Result.SUCCESSFUL, OptionalInt.of(user));
    }

    public static AttachUserConfirm read(WireReader in) {
        int options = Choice.read(in, Choice.ATTACH_USER_CONFIRM, NAME);
        Result result = Choice.result(in, options, NAME);
        OptionalInt user =
                (options & Choice.OPTION) != 0
                        ? OptionalInt.of(Choice.user(in, NAME))
                        : OptionalInt.empty();
        return new AttachUserConfirm(result, user);
    }

    @Override
    public void write(WireWriter out) {
        Choice.writeConfirm(out, Choice.ATTACH_USER_CONFIRM, user.isPresent(), result);
        user.ifPresent(id -> new PerWriter(out).integer16(id, FIRST_USER));
    }

    @Override
    public int size() {
        return 2 + (user.isPresent() ? 2 : 0);
    }
}
