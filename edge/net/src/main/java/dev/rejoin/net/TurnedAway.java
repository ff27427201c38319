package dev.rejoin.net;

/** Why a connection was closed before it was served. */
public enum TurnedAway {
    /** Its address holds as many connections as one address may. */
    TOO_MANY_FROM_ADDRESS,
    /** It had said nothing yet when room was needed. */
    SILENT_WHEN_FULL,
    /** It said nothing until the handshake limit. */
    SILENT,
    /** It left without a word, as a health check does. */
    LEFT,
    /** It waited for a place among the unauthenticated ones until the handshake limit. */
    NO_PLACE
}
