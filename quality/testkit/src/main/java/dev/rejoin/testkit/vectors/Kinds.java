package dev.rejoin.testkit.vectors;

import dev.rejoin.pdu.channel.ChannelHeader;
import dev.rejoin.pdu.info.ClientInfo;
import dev.rejoin.pdu.input.FastPathInput;
import dev.rejoin.pdu.output.BitmapUpdate;
import dev.rejoin.pdu.output.SurfaceCommand;
import dev.rejoin.pdu.x224.Preconnection;
import dev.rejoin.testkit.fuzz.Oracle;
import dev.rejoin.testkit.fuzz.Oracles;
import java.util.Map;

/** The kinds of vectors that are run. */
final class Kinds {
    static final Map<String, VectorCheck> CHECKS =
            Map.ofEntries(
                    Map.entry("arc", AuthVectors::reconnect),
                    Map.entry("asn1", VectorCheck.structure(ConnectionVectors::asn1)),
                    Map.entry("autodetect", VectorCheck.structure(SessionVectors::autoDetect)),
                    Map.entry(
                            "bitmap",
                            VectorCheck.structure(_ -> VectorCheck.pdu(BitmapUpdate::read))),
                    Map.entry("capset", VectorCheck.structure(CapabilityVectors::of)),
                    Map.entry(
                            "client_info",
                            VectorCheck.structure(_ -> VectorCheck.pdu(ClientInfo::read))),
                    Map.entry("crypto", AuthVectors::md4),
                    Map.entry("dispcontrol", VectorCheck.structure(SessionVectors::display)),
                    Map.entry("drdynvc", VectorCheck.structure(SessionVectors::dynamic)),
                    Map.entry(
                            "fastpath_in",
                            VectorCheck.structure(_ -> VectorCheck.pdu(FastPathInput::read))),
                    Map.entry("fastpath_out", VectorCheck.structure(SessionVectors::fastPathOut)),
                    Map.entry("fuzz.channel_processing", Kinds::anyBytes),
                    Map.entry("fuzz.pdu_decode", Kinds::anyBytes),
                    Map.entry("fuzz.pdu_round_trip", Kinds::anyBytes),
                    Map.entry("gcc", VectorCheck.structure(ConnectionVectors::gcc)),
                    Map.entry("license", VectorCheck.structure(ConnectionVectors::license)),
                    Map.entry("license.crypto", AuthVectors::licensing),
                    Map.entry("mcs", VectorCheck.structure(ConnectionVectors::mcs)),
                    Map.entry(
                            "multitransport",
                            VectorCheck.structure(SessionVectors::multitransport)),
                    Map.entry("ntlm", AuthVectors::ntlm),
                    Map.entry("ntlm.hash", AuthVectors::hash),
                    Map.entry(
                            "pcb",
                            VectorCheck.structure(_ -> VectorCheck.pdu(Preconnection::read))),
                    Map.entry("planar", CodecVectors::planar),
                    Map.entry("planar.plane", CodecVectors::plane),
                    Map.entry("pointer", VectorCheck.structure(SessionVectors::pointer)),
                    Map.entry("propcert", ConnectionVectors::certificate),
                    Map.entry("rle", InterleavedVectors::run),
                    Map.entry("session_info", VectorCheck.structure(SessionVectors::sessionInfo)),
                    Map.entry("share", VectorCheck.structure(SessionVectors::share)),
                    Map.entry(
                            "surfcmd",
                            VectorCheck.structure(_ -> VectorCheck.pdu(SurfaceCommand::read))),
                    Map.entry(
                            "vc", VectorCheck.structure(_ -> VectorCheck.pdu(ChannelHeader::read))),
                    Map.entry("x224", VectorCheck.structure(ConnectionVectors::x224)));

    private Kinds() {}

    /** Findings of somebody else's fuzzing: every reader of ours must survive them. */
    private static void anyBytes(VectorRecord vector) {
        for (Map.Entry<String, Oracle> oracle : Oracles.ALL.entrySet()) {
            try {
                oracle.getValue().acceptCopy(vector.data());
            } catch (RuntimeException | AssertionError failure) {
                throw new Mismatch(oracle.getKey() + ": " + failure);
            }
        }
    }
}
