#!/bin/sh
# The parent of a desktop: starts it, waits for it, and writes how it ended, so that a host which
# was not there at the time can tell. It runs in a session of its own, apart from the host.
#
# usage: minder.sh DIRECTORY COMMAND [ARGUMENT...]
# First line of the output: the minder's process id, which is that of the session too.
# DIRECTORY/desktop.log   what the desktop says, at most 768 KB, the older part in desktop.log.old
# DIRECTORY/exit          "exit CODE" or "signal NUMBER", there when the desktop has ended
set -u
umask 077
directory=$1
shift
log=$directory/desktop.log

# Nothing of the host is held open but what it reads the first line from, on 3. (Java has closed
# all above 2 already; this is for those who start the script by hand.)
exec 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
exec 3>&1 </dev/null >/dev/null 2>&1

# Signals are for the desktop. Caught, not ignored: an ignored one would be ignored by it too.
trap : HUP INT TERM

keep_log() {
    exec 3>&-
    trap '' HUP INT TERM
    before=0
    # dd writes what it reads at once, and appends until 256 reads or the end.
    while dd bs=1024 count=256 >>"$log"; do
        after=$(wc -c <"$log")
        [ "$after" -eq "$before" ] && break
        before=$after
        if [ "$after" -gt 262144 ]; then
            mv -f "$log" "$log.old"
            before=0
        fi
    done
}

pipe=$directory/log.pipe
mkfifo "$pipe" 2>&3 || exit 125
keep_log <"$pipe" &
exec 4>"$pipe"
rm -f "$pipe"
# A background command ignores SIGINT, and what it starts could not take that back: Ctrl+C would
# end nothing in any session.
if env --default-signal true; then
    set -- env --default-signal "$@"
fi
# What the user makes is for others to read, as anywhere else; what is made here is not.
(umask 022 && exec "$@") >&4 2>&1 3>&- 4>&- &
desktop=$!
exec 4>&-
echo "$$" >&3
exec 3>&-

# A caught signal ends the wait; the desktop may live on.
while :; do
    wait "$desktop"
    status=$?
    kill -0 "$desktop" || break
done

if [ "$status" -gt 128 ]; then
    how="signal $((status - 128))"
else
    how="exit $status"
fi
echo "$how" >"$directory/exit.new" && mv -f "$directory/exit.new" "$directory/exit"
