# Sourced by the commands beside it: sets $python to the first Python that is new enough.
# Nothing but the shell itself and Python is asked for.
cd "$here/.." || exit 1
python=
for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if command -v "$candidate" >/dev/null 2>&1 &&
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Konan needs Python 3.11 or newer on PATH." >&2
    exit 1
fi
