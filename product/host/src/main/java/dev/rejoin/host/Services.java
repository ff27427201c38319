package dev.rejoin.host;

import dev.rejoin.session.Settings;
import dev.rejoin.viewer.Viewer;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What every connection of a host shares. */
record Services(
        Settings settings,
        SessionTable table,
        Desktops desktops,
        Doorkeeper door,
        Witness witness,
        Viewer.Tools tools,
        RandomGenerator random,
        InstantSource clock) {}
