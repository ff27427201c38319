package dev.rejoin.pdu.output;

import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPBCGR] 2.2.9.1.2.1.10 Fast-Path Surface Commands Update (TS_FP_SURFCMDS). */
public record SurfaceCommands(List<SurfaceCommand> commands) implements GraphicsUpdate {
    public SurfaceCommands {
        commands = List.copyOf(commands);
    }

    public static SurfaceCommands read(WireReader in) {
        List<SurfaceCommand> commands = new ArrayList<>();
        while (in.hasRemaining()) {
            commands.add(SurfaceCommand.read(in));
        }
        return new SurfaceCommands(commands);
    }

    @Override
    public void write(WireWriter out) {
        commands.forEach(command -> command.write(out));
    }

    @Override
    public int size() {
        int size = 0;
        for (SurfaceCommand command : commands) {
            size += command.size();
        }
        return size;
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.SURFACE_COMMANDS;
    }
}
