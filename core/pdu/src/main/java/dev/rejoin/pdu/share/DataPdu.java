package dev.rejoin.pdu.share;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;

/**
 * The messages behind a share data header, by pduType2. The records read and write what follows the
 * header.
 */
public sealed interface DataPdu extends Pdu
        permits GraphicsData,
                Control,
                PointerData,
                InputData,
                Synchronize,
                RefreshRect,
                PlaySound,
                SuppressOutput,
                ShutdownRequest,
                ShutdownDenied,
                SaveSessionInfo,
                FontList,
                FontMap,
                KeyboardIndicators,
                PersistentKeyList,
                KeyboardImeStatus,
                SetErrorInfo,
                ArcStatus,
                StatusInfo,
                MonitorLayout,
                FrameAcknowledge,
                CompressedData,
                UnknownData {
    int pduType2();

    /** Reads a message that is not compressed, or no longer. */
    static DataPdu read(int pduType2, WireReader in) {
        return switch (pduType2) {
            case GraphicsData.TYPE -> GraphicsData.read(in);
            case Control.TYPE -> Control.read(in);
            case PointerData.TYPE -> PointerData.read(in);
            case InputData.TYPE -> InputData.read(in);
            case Synchronize.TYPE -> Synchronize.read(in);
            case RefreshRect.TYPE -> RefreshRect.read(in);
            case PlaySound.TYPE -> PlaySound.read(in);
            case SuppressOutput.TYPE -> SuppressOutput.read(in);
            case ShutdownRequest.TYPE -> ShutdownRequest.read(in);
            case ShutdownDenied.TYPE -> ShutdownDenied.read(in);
            case SaveSessionInfo.TYPE -> SaveSessionInfo.read(in);
            case FontList.TYPE -> FontList.read(in);
            case FontMap.TYPE -> FontMap.read(in);
            case KeyboardIndicators.TYPE -> KeyboardIndicators.read(in);
            case PersistentKeyList.TYPE -> PersistentKeyList.read(in);
            case KeyboardImeStatus.TYPE -> KeyboardImeStatus.read(in);
            case SetErrorInfo.TYPE -> SetErrorInfo.read(in);
            case ArcStatus.TYPE -> ArcStatus.read(in);
            case StatusInfo.TYPE -> StatusInfo.read(in);
            case MonitorLayout.TYPE -> MonitorLayout.read(in);
            case FrameAcknowledge.TYPE -> FrameAcknowledge.read(in);
            default -> new UnknownData(pduType2, Bytes.owning(in.rest()));
        };
    }
}
