package dev.rejoin.protocol.connect;

/** [MS-RDPBCGR] 1.3.1.1 The stages after which a connecting sequence can be asked to stop. */
public enum Stage {
    /** The server has answered with its Connect Response; whatever it says there is taken. */
    BASIC_SETTINGS,
    /** The client has a user id and is in every channel, and has sent no Client Info. */
    CHANNELS,
    /** The server has said its first word about licences; no licence has been asked for. */
    FIRST_LICENSE_MESSAGE,
    /** The server is content about licences, or asks for none. */
    LICENSING,
    /** The desktop is there. */
    ACTIVATION
}
