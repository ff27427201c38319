package dev.rejoin.auth.spnego;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;
import java.util.Optional;

/**
 * RFC 4178 4.2.2 negTokenResp: every token after the first.
 *
 * <pre>{@code
 * NegTokenResp ::= SEQUENCE {
 *     negState      [0] ENUMERATED { accept-completed(0), accept-incomplete(1), reject(2),
 *                                    request-mic(3) } OPTIONAL,
 *     supportedMech [1] OBJECT IDENTIFIER OPTIONAL,
 *     responseToken [2] OCTET STRING OPTIONAL,
 *     mechListMIC   [3] OCTET STRING OPTIONAL }
 * }</pre>
 */
public record NegTokenResp(
        Optional<NegState> state,
        Optional<Bytes> mechanism,
        Optional<Bytes> token,
        Optional<Bytes> mechListMic)
        implements NegotiationToken {
    private static final String NAME = "NegTokenResp";

    /** How far the negotiation has come. */
    public enum NegState {
        ACCEPT_COMPLETED(0),
        ACCEPT_INCOMPLETE(1),
        REJECT(2),
        REQUEST_MIC(3);

        private final int code;

        NegState(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        static NegState of(int code) {
            for (NegState state : values()) {
                if (state.code == code) {
                    return state;
                }
            }
            throw new DecodeException(NAME, "negState", 0, "0 to 3", Integer.toString(code));
        }
    }

    static NegTokenResp read(BerReader choice) {
        BerReader fields = choice.sequence(NAME);
        choice.end(NAME);
        Optional<NegState> state =
                fields.optionalContext(0, "negState")
                        .map(field -> NegState.of(field.enumerated("negState")));
        Optional<Bytes> mechanism =
                fields.optionalContext(1, "supportedMech")
                        .map(field -> Bytes.owning(field.objectIdentifier("supportedMech")));
        Optional<Bytes> token = NegotiationToken.octets(fields, 2, "responseToken");
        Optional<Bytes> mic = NegotiationToken.octets(fields, 3, "mechListMIC");
        fields.end(NAME);
        return new NegTokenResp(state, mechanism, token, mic);
    }

    /** A token on the way. */
    static NegTokenResp carrying(Optional<Bytes> token) {
        return new NegTokenResp(Optional.empty(), Optional.empty(), token, Optional.empty());
    }

    NegTokenResp with(NegState next) {
        return new NegTokenResp(Optional.of(next), mechanism, token, mechListMic);
    }

    NegTokenResp choosing(Mechanism chosen) {
        return new NegTokenResp(state, Optional.of(chosen.identifier()), token, mechListMic);
    }

    NegTokenResp withMic(byte[] mic) {
        return new NegTokenResp(state, mechanism, token, Optional.of(Bytes.owning(mic)));
    }

    @Override
    public void write(WireWriter out) {
        new DerWriter(out).context(1, choice -> choice.sequence(this::fields));
    }

    private void fields(DerWriter out) {
        state.ifPresent(value -> out.context(0, field -> field.enumerated(value.code())));
        mechanism.ifPresent(
                value -> out.context(1, field -> field.objectIdentifier(value.toByteArray())));
        NegotiationToken.octets(out, 2, token);
        NegotiationToken.octets(out, 3, mechListMic);
    }
}
