package dev.rejoin.pdu.share;

import dev.rejoin.pdu.Pdu;

/** [MS-RDPBCGR] 2.2.10.1.1: infoData of a Save Session Info PDU, without its infoType. */
public sealed interface SessionInfo extends Pdu
        permits LogonV1, LogonV2, PlainNotify, LogonExtended {
    int infoType();
}
