package dev.rejoin.store;

import dev.rejoin.session.Activity;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Client;
import dev.rejoin.session.DesktopProcess;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.ReconnectSecret;
import dev.rejoin.session.ReconnectSecrets;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.SessionState;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions and tombstones as their files say them. Reconnect secrets stand there sealed. */
final class SessionJson {
    private final Sealing sealing;

    SessionJson(Sealing sealing) {
        this.sealing = sealing;
    }

    Json write(Session session) {
        return Json.object()
                .put("id", session.id().number())
                .put("user", session.user().spelling())
                .put("created", session.created())
                .put("state", session.state().printed())
                .put("since", session.since())
                .put("cause", CauseJson.write(session.cause()))
                .put("geometry", geometry(session.geometry()))
                .put("client", client(session.client()))
                .put("desktop", desktop(session.desktop()))
                .put("secrets", secrets(session.id(), session.secrets()))
                .put("lastInput", session.activity().lastInput());
    }

    Session readSession(Json json) throws JsonException {
        try {
            SessionId id = new SessionId(json.integer("id"));
            return new Session(
                    id,
                    UserName.of(json.text("user")),
                    json.time("created"),
                    state(json),
                    json.time("since"),
                    CauseJson.read(json.optionalObject("cause")),
                    geometry(json.object("geometry")),
                    client(json.optionalObject("client")),
                    desktop(json.optionalObject("desktop")),
                    secrets(id, json),
                    new Activity(json.time("lastInput"), null));
        } catch (IllegalArgumentException illegal) {
            throw new JsonException(String.valueOf(illegal.getMessage()));
        }
    }

    Json write(Tombstone tombstone) {
        return Json.object()
                .put("id", tombstone.id().number())
                .put("user", tombstone.user().spelling())
                .put("created", tombstone.created())
                .put("ended", tombstone.ended())
                .put("by", tombstone.by())
                .put("why", CauseJson.write(tombstone.why()))
                .put("told", tombstone.told())
                .put("secrets", secrets(tombstone.id(), tombstone.secrets()));
    }

    Tombstone readTombstone(Json json) throws JsonException {
        try {
            SessionId id = new SessionId(json.integer("id"));
            return new Tombstone(
                    id,
                    UserName.of(json.text("user")),
                    json.time("created"),
                    json.time("ended"),
                    json.text("by"),
                    CauseJson.read(json.object("why")),
                    json.flag("told"),
                    secrets(id, json));
        } catch (IllegalArgumentException illegal) {
            throw new JsonException(String.valueOf(illegal.getMessage()));
        }
    }

    private static SessionState state(Json json) throws JsonException {
        String printed = json.text("state");
        return SessionState.of(printed)
                .orElseThrow(() -> new JsonException("no state is called '" + printed + "'"));
    }

    private static Json geometry(Geometry geometry) {
        return Json.object().put("width", geometry.width()).put("height", geometry.height());
    }

    private static Geometry geometry(Json json) throws JsonException {
        return new Geometry(json.integer("width"), json.integer("height"));
    }

    private static @Nullable Json client(@Nullable Client client) {
        return client == null
                ? null
                : Json.object()
                        .put("name", client.name())
                        .put("address", client.address())
                        .put("build", client.build())
                        .put("geometry", geometry(client.geometry()))
                        .put("colourDepth", client.colourDepth())
                        .put("keyboardLayout", client.keyboardLayout())
                        .put("listener", client.listener())
                        .put("attempt", client.attempt().text());
    }

    private static @Nullable Client client(Optional<Json> written) throws JsonException {
        if (written.isEmpty()) {
            return null;
        }
        Json json = written.get();
        return new Client(
                json.text("name"),
                json.text("address"),
                json.integer("build"),
                geometry(json.object("geometry")),
                json.integer("colourDepth"),
                json.integer("keyboardLayout"),
                json.text("listener"),
                new AttemptId(json.text("attempt")));
    }

    private static @Nullable Json desktop(@Nullable DesktopProcess desktop) {
        return desktop == null
                ? null
                : Json.object()
                        .put("bootId", desktop.bootId())
                        .put("pid", desktop.pid())
                        .put("startTicks", desktop.startTicks())
                        .put("socket", desktop.socket())
                        .put("program", desktop.program())
                        .put("unixUser", desktop.unixUser());
    }

    private static @Nullable DesktopProcess desktop(Optional<Json> written) throws JsonException {
        if (written.isEmpty()) {
            return null;
        }
        Json json = written.get();
        return new DesktopProcess(
                json.text("bootId"),
                json.number("pid"),
                json.number("startTicks"),
                json.text("socket"),
                json.text("program"),
                json.text("unixUser"));
    }

    private @Nullable Json secrets(SessionId id, ReconnectSecrets secrets) {
        return secrets.isEmpty()
                ? null
                : Json.object()
                        .put("standing", sealed(id, "standing", secrets.standing()))
                        .put("offered", sealed(id, "offered", secrets.offered()))
                        .put("since", secrets.since());
    }

    private @Nullable String sealed(
            SessionId id, String generation, @Nullable ReconnectSecret secret) {
        return secret == null ? null : sealing.seal(context(id, generation), secret.toByteArray());
    }

    private ReconnectSecrets secrets(SessionId id, Json json) throws JsonException {
        Optional<Json> written = json.optionalObject("secrets");
        if (written.isEmpty()) {
            return ReconnectSecrets.NONE;
        }
        ReconnectSecrets secrets =
                new ReconnectSecrets(
                        opened(id, "standing", written.get()),
                        opened(id, "offered", written.get()),
                        written.get().optionalTime("since").orElse(null));
        return secrets.isEmpty() ? ReconnectSecrets.NONE : secrets;
    }

    /** A seal that does not open costs the client its automatic reconnection, not its session. */
    private @Nullable ReconnectSecret opened(SessionId id, String generation, Json secrets) {
        Optional<String> sealed = secrets.optionalText(generation);
        if (sealed.isEmpty()) {
            return null;
        }
        try {
            return ReconnectSecret.of(sealing.unseal(context(id, generation), sealed.get()));
        } catch (SealException broken) {
            return null;
        }
    }

    private static String context(SessionId id, String generation) {
        return "session/" + id + "/" + generation;
    }
}
