package dev.rejoin.app;

import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.Target;
import java.util.function.Consumer;

/** Looks at one server: the doctor, or what a test has in its place. */
@FunctionalInterface
interface Examiner {
    Report examine(Target target, Consumer<Step> progress);
}
