package dev.rejoin.pdu.output;

import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;

/** An update whose fragments are together and decompressed; it may be larger than any PDU. */
public record CompleteUpdate(UpdateCode code, Bytes data) {}
