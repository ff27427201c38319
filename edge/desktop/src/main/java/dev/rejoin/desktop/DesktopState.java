package dev.rejoin.desktop;

/** What has become of a desktop that was written down. */
public sealed interface DesktopState {
    /** Its process lives and its socket answers. */
    record Living() implements DesktopState {}

    /** Its process lives and its socket does not answer. */
    record Mute(String why) implements DesktopState {}

    /** It is no more. */
    record Ended(EndReason reason) implements DesktopState {}
}
