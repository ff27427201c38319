package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.doctor.fact.TcpConnect.Outcome;
import dev.rejoin.net.Dialled;
import dev.rejoin.net.WaryLink;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Whether somebody answers at an address. */
final class TcpProbe {
    private TcpProbe() {}

    static Dialled dial(InetAddress to, int port, Duration limit, Duration whole, int most) {
        return WaryLink.dial(
                new InetSocketAddress(to, port), limit, new WaryLink.Bounds(whole, most));
    }

    static TcpConnect connected(InetAddress to, Duration took) {
        return new TcpConnect(to.getHostAddress(), Outcome.CONNECTED, took, "");
    }

    static TcpConnect failed(InetAddress to, Dialled.Failed failed) {
        Outcome outcome =
                switch (failed.reason()) {
                    case REFUSED -> Outcome.REFUSED;
                    case TIMED_OUT -> Outcome.TIMED_OUT;
                    case UNREACHABLE -> Outcome.UNREACHABLE;
                    case RESET -> Outcome.RESET;
                };
        return new TcpConnect(to.getHostAddress(), outcome, failed.took(), failed.words());
    }

    static String shown(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        boolean six = address.getAddress() instanceof Inet6Address;
        return (six ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
