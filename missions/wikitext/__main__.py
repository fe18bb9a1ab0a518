"""The child process: wikitexts on standard input, the blocks of their documents as JSON on standard output.

Its limits are set before anything is read, so that no text can take more than a second of CPU or 400 MiB of memory.
Half a megabyte of ordinary articles takes 0.7 s and 60 MiB.
"""

import json
import resource
import signal
import sys

from missions.wikitext.pipe import receive, send

#: For one text; then the child is stopped.
CPU_SECONDS = 1.0
#: For all texts of a child, if all else fails: its parent starts another one long before.
LIFETIME_CPU_SECONDS = 300
MEMORY_BYTES = 400 * 1024 * 1024


def main() -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (LIFETIME_CPU_SECONDS, LIFETIME_CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from missions.wikitext.document import as_data
    from missions.wikitext.parsing import parse

    while text := receive(sys.stdin.buffer):
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
        try:
            blocks = json.dumps(as_data(parse(text.decode())))
        except (RecursionError, MemoryError):
            return 3
        signal.setitimer(signal.ITIMER_PROF, 0)
        send(sys.stdout.buffer, blocks.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
