package dev.rejoin.host;

import dev.rejoin.net.TlsIdentity;
import dev.rejoin.session.Settings;
import dev.rejoin.store.HostState;

/**
 * What a host starts with.
 *
 * @param state held by this process; the host closes it when it ends
 * @param identity the certificate that every listener shows
 */
public record HostOptions(HostState state, Settings settings, TlsIdentity identity) {}
