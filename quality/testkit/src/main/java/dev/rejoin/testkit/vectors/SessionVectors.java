package dev.rejoin.testkit.vectors;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.pdu.autodetect.AutoDetectResponse;
import dev.rejoin.pdu.autodetect.MultitransportRequest;
import dev.rejoin.pdu.autodetect.MultitransportResponse;
import dev.rejoin.pdu.display.DisplayCaps;
import dev.rejoin.pdu.display.MonitorLayoutRequest;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.fastpath.FastPathHeader;
import dev.rejoin.pdu.info.ClientInfo;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.output.FastPathUpdate;
import dev.rejoin.pdu.pointer.CachedPointer;
import dev.rejoin.pdu.pointer.ColorPointer;
import dev.rejoin.pdu.pointer.LargePointer;
import dev.rejoin.pdu.pointer.NewPointer;
import dev.rejoin.pdu.pointer.PointerUpdate;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.LogonV1;
import dev.rejoin.pdu.share.LogonV2;
import dev.rejoin.pdu.share.SaveSessionInfo;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.testkit.vectors.VectorCheck.Recoder;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.function.Function;

/** Which structure a vector of the active session is of. */
final class SessionVectors {
    private SessionVectors() {}

    static Recoder share(VectorRecord vector) {
        if (vector.rejected()) {
            return VectorCheck.pdu(PointerUpdate::readSlowPath);
        }
        return switch (vector.type()) {
            case "ShareControlHeader" -> VectorCheck.pdu(ShareControl::read);
            case "ClientInfoPdu" -> behindSecurity(SecurityHeader.INFO_PKT, ClientInfo::read);
            case "ServerSetErrorInfoPdu" -> VectorCheck.pdu(SetErrorInfo::read);
            default -> throw new Mismatch("no structure for " + vector.type());
        };
    }

    private static Recoder behindSecurity(int flag, Function<WireReader, ? extends Pdu> read) {
        return in -> {
            WireWriter out = new WireWriter();
            SecurityHeader.expect(in, flag).write(out);
            read.apply(in).write(out);
            return out.toByteArray();
        };
    }

    static Recoder sessionInfo(VectorRecord vector) {
        String name = vector.type().isEmpty() ? vector.text("why") : vector.type();
        if (name.startsWith("LogonInfoVersion1") || name.startsWith("logon_info_v1")) {
            return VectorCheck.pdu(LogonV1::read);
        } else if (name.startsWith("LogonInfoVersion2") || name.startsWith("logon_info_v2")) {
            return VectorCheck.pdu(LogonV2::read);
        } else if (name.startsWith("LogonInfoExtended") || name.startsWith("logon_extended")) {
            return VectorCheck.pdu(LogonExtended::read);
        }
        return VectorCheck.pdu(SaveSessionInfo::read);
    }

    static Recoder fastPathOut(VectorRecord vector) {
        return vector.type().equals("FastPathHeader")
                ? VectorCheck.pdu(FastPathHeader::read)
                : VectorCheck.pdu(FastPathUpdate::read);
    }

    static Recoder dynamic(VectorRecord vector) {
        boolean fromClient =
                vector.text("cmd").endsWith("_RSP")
                        || vector.text("section").contains("Response")
                        || vector.name().contains("soft_sync_response");
        return fromClient
                ? VectorCheck.pdu(DynamicPdu::readFromClient)
                : VectorCheck.pdu(DynamicPdu::readFromServer);
    }

    static Recoder display(VectorRecord vector) {
        return vector.name().endsWith("layout")
                ? VectorCheck.pdu(MonitorLayoutRequest::read)
                : VectorCheck.pdu(DisplayCaps::read);
    }

    static Recoder autoDetect(VectorRecord vector) {
        return vector.name().contains(".response")
                ? VectorCheck.pdu(AutoDetectResponse::read)
                : VectorCheck.pdu(AutoDetectRequest::read);
    }

    static Recoder multitransport(VectorRecord vector) {
        return vector.name().contains("response")
                ? behindSecurity(SecurityHeader.TRANSPORT_RSP, MultitransportResponse::read)
                : behindSecurity(SecurityHeader.TRANSPORT_REQ, MultitransportRequest::read);
    }

    static Recoder pointer(VectorRecord vector) {
        return switch (vector.text("pdu")) {
            case "TS_POINTERATTRIBUTE" -> VectorCheck.pdu(NewPointer::read);
            case "TS_FP_LARGEPOINTERATTRIBUTE" -> VectorCheck.pdu(LargePointer::read);
            case "TS_COLORPOINTERATTRIBUTE" -> VectorCheck.pdu(ColorPointer::read);
            case "TS_CACHEDPOINTERATTRIBUTE" -> VectorCheck.pdu(CachedPointer::read);
            default -> throw new Mismatch("no structure for " + vector.name());
        };
    }
}
