package dev.rejoin.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A reception that hands its arrivals and refusals to the test, and a way to connect to it. */
final class Guests implements Reception, AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What becomes of a served connection. */
    interface Service {
        void serve(Arrival arrival) throws IOException;
    }

    final Deadlines deadlines = new Deadlines();
    final Admission admission;
    final Listener listener;
    final BlockingQueue<TurnedAway> refusals = new LinkedBlockingQueue<>();
    final BlockingQueue<Map.Entry<Arrival, Duration>> ended = new LinkedBlockingQueue<>();
    private final Service service;
    private final List<PlainLink> clients = new ArrayList<>();

    Guests(Limits limits, Service service) throws IOException {
        this.service = service;
        this.admission = new Admission(limits, deadlines);
        this.listener = Listener.open(loopback(0), TcpSettings.DEFAULT, admission, this);
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void serve(Arrival arrival) {
        try {
            service.serve(arrival);
        } catch (IOException closed) {
            ended.add(Map.entry(arrival, arrival.age()));
        }
    }

    @Override
    public void turnedAway(InetSocketAddress peer, TurnedAway reason) {
        refusals.add(reason);
    }

    PlainLink connect() throws IOException {
        PlainLink client = PlainLink.connect(listener.address(), PATIENCE);
        clients.add(client);
        return client;
    }

    TurnedAway refusal() throws InterruptedException {
        return refusals.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Sends back what comes, byte by byte, for ever. */
    static void echo(Link link) throws IOException {
        byte[] one = new byte[1];
        while (link.read(one, 0, 1) == 1) {
            link.write(one);
        }
    }

    static boolean answers(Link client) throws IOException {
        client.write(new byte[] {42});
        byte[] answer = new byte[1];
        return client.read(answer, 0, 1) == 1 && answer[0] == 42;
    }

    static boolean isEnded(Link client) {
        try {
            return client.read(new byte[1], 0, 1) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        clients.forEach(Link::closeNow);
        listener.close();
        deadlines.close();
    }
}
