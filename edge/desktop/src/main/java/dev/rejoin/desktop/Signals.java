package dev.rejoin.desktop;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** [kill(2)], which Java offers for two signals only. */
final class Signals {
    static final int HANG_UP = 1;
    static final int KILL = 9;
    static final int TERMINATE = 15;
    static final int CONTINUE = 18;

    private static final MethodHandle KILL_FUNCTION =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT));

    private Signals() {}

    /** Looks first: the id may be another process's by now. */
    static void send(ProcessId process, int signal) {
        if (process.pid() > 1 && process.isAlive()) {
            try {
                int _ = (int) KILL_FUNCTION.invokeExact((int) process.pid(), signal);
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
