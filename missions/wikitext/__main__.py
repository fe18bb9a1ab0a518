"""The child process: wikitext on standard input, the blocks of its document as JSON on standard output.

Its limits are set before anything is read, so that no text can take more than a second of CPU or 400 MiB of memory.
Half a megabyte of ordinary articles takes 0.7 s and 60 MiB.
"""

import json
import resource
import sys

#: Asked to stop after the first, killed after the second.
CPU_SECONDS = (1, 2)
MEMORY_BYTES = 400 * 1024 * 1024


def main() -> int:
    resource.setrlimit(resource.RLIMIT_CPU, CPU_SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from missions.wikitext.document import as_data
    from missions.wikitext.parsing import parse

    try:
        json.dump(as_data(parse(sys.stdin.buffer.read().decode())), sys.stdout)
    except (RecursionError, MemoryError):
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
