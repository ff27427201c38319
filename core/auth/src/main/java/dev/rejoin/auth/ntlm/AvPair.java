package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.Bytes;

/** [MS-NLMP] 2.2.2.1 AV_PAIR, kept whether or not its id is known. */
public record AvPair(int id, Bytes value) {
    public static final int END = 0;
    public static final int NETBIOS_COMPUTER = 1;
    public static final int NETBIOS_DOMAIN = 2;
    public static final int DNS_COMPUTER = 3;
    public static final int DNS_DOMAIN = 4;
    public static final int DNS_TREE = 5;
    public static final int FLAGS = 6;
    public static final int TIMESTAMP = 7;
    public static final int SINGLE_HOST = 8;
    public static final int TARGET_NAME = 9;
    public static final int CHANNEL_BINDINGS = 10;

    public AvPair {
        if (id <= END || id > 0xFFFF || value.size() > AvPairs.MOST) {
            throw new IllegalArgumentException("pair " + id + " of " + value);
        }
    }
}
