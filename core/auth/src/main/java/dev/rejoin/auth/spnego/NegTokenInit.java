package dev.rejoin.auth.spnego;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;
import dev.rejoin.wire.asn1.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RFC 4178 4.2.1 negTokenInit: what the client offers, best first, with a token for the first.
 *
 * <pre>{@code
 * NegTokenInit ::= SEQUENCE {
 *     mechTypes   [0] MechTypeList,
 *     reqFlags    [1] ContextFlags OPTIONAL,
 *     mechToken   [2] OCTET STRING OPTIONAL,
 *     mechListMIC [3] OCTET STRING OPTIONAL }
 * MechTypeList ::= SEQUENCE OF OBJECT IDENTIFIER
 * }</pre>
 */
public record NegTokenInit(
        List<Bytes> mechanisms, Optional<Bytes> token, Optional<Bytes> mechListMic)
        implements NegotiationToken {
    // LIMIT: Windows offers five.
    private static final int MOST_MECHANISMS = 32;

    private static final String NAME = "NegTokenInit";

    public NegTokenInit {
        mechanisms = List.copyOf(mechanisms);
    }

    static NegTokenInit read(BerReader choice) {
        BerReader fields = choice.sequence(NAME);
        choice.end(NAME);
        BerReader types = fields.context(0, "mechTypes");
        BerReader list = types.sequence("MechTypeList");
        types.end("mechTypes");
        List<Bytes> mechanisms = new ArrayList<>();
        while (list.hasRemaining() && mechanisms.size() < MOST_MECHANISMS) {
            mechanisms.add(Bytes.owning(list.objectIdentifier("MechType")));
        }
        list.end("MechTypeList");
        fields.optionalContext(1, "reqFlags");
        Optional<Bytes> token = NegotiationToken.octets(fields, 2, "mechToken");
        Optional<Bytes> mic = NegotiationToken.octets(fields, 3, "mechListMIC");
        fields.end(NAME);
        return new NegTokenInit(mechanisms, token, mic);
    }

    @Override
    public void write(WireWriter out) {
        new DerWriter(out)
                .element(
                        Tag.application(0),
                        initial ->
                                initial.objectIdentifier(SPNEGO.toByteArray())
                                        .context(0, choice -> choice.sequence(this::fields)));
    }

    /** The list as DER: what the mechListMIC of both ends covers. */
    public byte[] mechTypeList() {
        DerWriter out = new DerWriter();
        list(out);
        return out.toByteArray();
    }

    private void fields(DerWriter out) {
        out.context(0, this::list);
        NegotiationToken.octets(out, 2, token);
        NegotiationToken.octets(out, 3, mechListMic);
    }

    private void list(DerWriter out) {
        out.sequence(list -> mechanisms.forEach(each -> list.objectIdentifier(each.toByteArray())));
    }
}
